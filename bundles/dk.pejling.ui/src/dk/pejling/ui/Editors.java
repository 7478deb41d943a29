package dk.pejling.ui;

import dk.pejling.ui.budget.BudgetEditor;
import dk.pejling.ui.calendar.CalendarEditor;
import dk.pejling.ui.followup.FollowUpEditor;
import dk.pejling.ui.indicators.IndicatorsEditor;
import dk.pejling.ui.indicators.IndicatorsPerspective;
import dk.pejling.ui.overview.OverviewEditor;
import dk.pejling.ui.overview.OverviewKey;
import dk.pejling.ui.scorecard.ScorecardEditor;
import dk.pejling.ui.search.SearchEditor;
import dk.pejling.ui.search.SearchKey;
import dk.pejling.ui.table.EditorKey;
import dk.pejling.ui.table.KeyInput;
import dk.pejling.ui.table.SingleKey;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.WorkbenchException;

/** Opens and finds editors in a window. */
public final class Editors {
    private static final String INDICATORS = "indicators";

    private Editors() {
    }

    /** Opens what a key says, or shows it when it is open already. */
    public static void open(IWorkbenchPage page, EditorKey key) {
        String editor = switch (key) {
            case CardKey card -> ScorecardEditor.ID;
            case FollowUpKey followUp -> FollowUpEditor.ID;
            case OverviewKey overview -> OverviewEditor.ID;
            case SearchKey search -> SearchEditor.ID;
            case SingleKey single -> single.editor();
            default -> throw new IllegalArgumentException("No editor shows " + key.text());
        };
        try {
            KeyInput input = new KeyInput(key);
            Optional<IEditorReference> open = opened(page, editor, input);
            if (open.isPresent()) {
                page.activate(open.get().getEditor(true));
            } else {
                page.openEditor(input, editor);
            }
        } catch (PartInitException e) {
            throw new IllegalStateException(editor + " cannot be opened for " + key.text(), e);
        }
    }

    /**
     * Returns the editor that shows the same already. The workbench would look for one of the same name where an editor was
     * remembered and not yet looked at, and the names of editors say more than those of their keys.
     */
    private static Optional<IEditorReference> opened(IWorkbenchPage page, String editor, KeyInput input) throws PartInitException {
        for (IEditorReference reference : page.getEditorReferences()) {
            if (reference.getId().equals(editor) && input.equals(reference.getEditorInput())) {
                return Optional.of(reference);
            }
        }
        return Optional.empty();
    }

    /** Returns the key of what a person names, or of a line that was remembered; empty when it is none. */
    static Optional<EditorKey> key(String text) {
        return Stream.of(FollowUpKey.named(text), OverviewKey.parse(text), SearchKey.parse(text), CardKey.named(text))
                .flatMap(Optional::stream).map(EditorKey.class::cast).findFirst();
    }

    /** Opens the measurement points in the perspective that has room for them. */
    public static IndicatorsEditor openIndicators(IWorkbenchWindow window) {
        try {
            return (IndicatorsEditor) window.getWorkbench().showPerspective(IndicatorsPerspective.ID, window)
                    .openEditor(new KeyInput(new SingleKey(IndicatorsEditor.ID)), IndicatorsEditor.ID);
        } catch (WorkbenchException e) {
            throw new IllegalStateException("The measurement points cannot be opened", e);
        }
    }

    /** Shows the figures that a text searches for, in the search that is open if there is one. */
    public static void search(IWorkbenchPage page, String text) {
        searching(page).ifPresentOrElse(editor -> {
            page.activate(editor);
            editor.search(text);
        }, () -> open(page, new SearchKey(text)));
    }

    /** Opens a search, or brings the keyboard to the one that is open. */
    public static void search(IWorkbenchPage page) {
        searching(page).ifPresentOrElse(editor -> {
            page.activate(editor);
            editor.searchAnew();
        }, () -> open(page, new SearchKey("")));
    }

    private static Optional<SearchEditor> searching(IWorkbenchPage page) {
        return Stream.of(page.getEditorReferences()).filter(reference -> reference.getId().equals(SearchEditor.ID))
                .map(reference -> (SearchEditor) reference.getEditor(true)).findFirst();
    }

    /**
     * Opens what a person names: {@code area/targetGroup/period}, {@code followup/area/targetGroup/period},
     * {@code overview/period}, {@code search/words}, {@code indicators}, {@code indicators/point},
     * {@code budget} or {@code calendar}.
     *
     * @return whether it names something
     */
    public static boolean openNamed(IWorkbenchPage page, String text) {
        Optional<EditorKey> key = key(text);
        key.ifPresent(one -> open(page, one));
        if (text.equals(INDICATORS) || text.startsWith(INDICATORS + "/")) {
            IndicatorsEditor editor = openIndicators(page.getWorkbenchWindow());
            if (text.length() > INDICATORS.length()) {
                editor.choose(text.substring(INDICATORS.length() + 1));
            }
            return true;
        }
        if (text.equals("budget")) {
            open(page, new SingleKey(BudgetEditor.ID));
            return true;
        }
        boolean calendar = text.equals("calendar");
        if (calendar) {
            open(page, new SingleKey(CalendarEditor.ID));
        }
        return calendar || key.isPresent();
    }

    /** Returns the scorecard in front, empty when another editor or none is. */
    public static Optional<ScorecardEditor> active(IWorkbenchPage page) {
        IEditorPart editor = page == null ? null : page.getActiveEditor();
        return editor instanceof ScorecardEditor scorecard ? Optional.of(scorecard) : Optional.empty();
    }

    /** Returns the scorecard in front, or else any open one; empty when there is none. */
    public static Optional<ScorecardEditor> last(IWorkbenchPage page) {
        Optional<ScorecardEditor> front = active(page);
        if (front.isPresent() || page == null) {
            return front;
        }
        for (IEditorReference reference : page.getEditorReferences()) {
            if (reference.getEditor(false) instanceof ScorecardEditor editor) {
                front = Optional.of(editor);
            }
        }
        return front;
    }
}
