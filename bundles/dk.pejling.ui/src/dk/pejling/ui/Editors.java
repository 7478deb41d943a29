package dk.pejling.ui;

import dk.pejling.ui.budget.BudgetEditor;
import dk.pejling.ui.budget.BudgetInput;
import dk.pejling.ui.calendar.CalendarEditor;
import dk.pejling.ui.calendar.CalendarInput;
import dk.pejling.ui.followup.FollowUpEditor;
import dk.pejling.ui.followup.FollowUpInput;
import dk.pejling.ui.indicators.IndicatorsEditor;
import dk.pejling.ui.indicators.IndicatorsInput;
import dk.pejling.ui.indicators.IndicatorsPerspective;
import dk.pejling.ui.overview.OverviewEditor;
import dk.pejling.ui.overview.OverviewInput;
import dk.pejling.ui.overview.OverviewKey;
import dk.pejling.ui.scorecard.ScorecardEditor;
import dk.pejling.ui.scorecard.ScorecardInput;
import dk.pejling.ui.search.SearchEditor;
import dk.pejling.ui.search.SearchInput;
import dk.pejling.ui.table.PartInput;
import java.util.Optional;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.WorkbenchException;

/** Opens and finds scorecards and follow-ups in a window. */
public final class Editors {
    private static final String SEARCH = "search/";
    private static final String INDICATORS = "indicators";

    private Editors() {
    }

    /** Opens a scorecard, or shows the one that is open already. */
    public static void open(IWorkbenchPage page, CardKey key) {
        try {
            for (IEditorReference reference : page.getEditorReferences()) {
                if (reference.getEditor(false) instanceof ScorecardEditor editor && editor.key().equals(key)) {
                    page.activate(editor);
                    return;
                }
            }
            page.openEditor(new ScorecardInput(key), ScorecardEditor.ID);
        } catch (PartInitException e) {
            throw new IllegalStateException("The scorecard editor cannot be opened for " + key.text(), e);
        }
    }

    /** Opens a follow-up, or shows the one that is open already. */
    public static void open(IWorkbenchPage page, FollowUpKey key) {
        try {
            for (IEditorReference reference : page.getEditorReferences()) {
                if (reference.getEditor(false) instanceof FollowUpEditor editor && editor.key().equals(key)) {
                    page.activate(editor);
                    return;
                }
            }
            page.openEditor(new FollowUpInput(key), FollowUpEditor.ID);
        } catch (PartInitException e) {
            throw new IllegalStateException("The follow-up cannot be opened for " + key.text(), e);
        }
    }

    /** Opens an overview, or shows the one that is open already. */
    public static void open(IWorkbenchPage page, OverviewKey key) {
        open(page, new OverviewInput(key), OverviewEditor.ID);
    }

    /** Opens something, or shows it when it is open already. */
    public static void open(IWorkbenchPage page, PartInput input, String editor) {
        try {
            page.openEditor(input, editor);
        } catch (PartInitException e) {
            throw new IllegalStateException(editor + " cannot be opened for " + input.getName(), e);
        }
    }

    /** Opens the measurement points in the perspective that has room for them. */
    public static IndicatorsEditor openIndicators(IWorkbenchWindow window) {
        try {
            return (IndicatorsEditor) window.getWorkbench().showPerspective(IndicatorsPerspective.ID, window)
                    .openEditor(new IndicatorsInput(), IndicatorsEditor.ID);
        } catch (WorkbenchException e) {
            throw new IllegalStateException("The measurement points cannot be opened", e);
        }
    }

    /** Shows the figures that a text searches for. */
    public static void search(IWorkbenchPage page, String text) {
        open(page, new SearchInput(), SearchEditor.ID);
        if (page.getActiveEditor() instanceof SearchEditor editor) {
            editor.search(text);
        }
    }

    /**
     * Opens what a person names: {@code area/targetGroup/period}, {@code followup/area/targetGroup/period},
     * {@code overview/period}, {@code search/words}, {@code indicators}, {@code indicators/point},
     * {@code budget} or {@code calendar}.
     *
     * @return whether it names something
     */
    public static boolean openNamed(IWorkbenchPage page, String text) {
        Optional<FollowUpKey> followUp = FollowUpKey.named(text);
        Optional<OverviewKey> overview = OverviewKey.parse(text);
        Optional<CardKey> card = CardKey.named(text);
        followUp.ifPresent(key -> open(page, key));
        overview.ifPresent(key -> open(page, key));
        card.ifPresent(key -> open(page, key));
        if (text.startsWith(SEARCH)) {
            search(page, text.substring(SEARCH.length()));
            return true;
        }
        if (text.equals(INDICATORS) || text.startsWith(INDICATORS + "/")) {
            IndicatorsEditor editor = openIndicators(page.getWorkbenchWindow());
            if (text.length() > INDICATORS.length()) {
                editor.choose(text.substring(INDICATORS.length() + 1));
            }
            return true;
        }
        if (text.equals("budget")) {
            open(page, new BudgetInput(), BudgetEditor.ID);
            return true;
        }
        boolean calendar = text.equals("calendar");
        if (calendar) {
            open(page, new CalendarInput(), CalendarEditor.ID);
        }
        return calendar || followUp.isPresent() || overview.isPresent() || card.isPresent();
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
