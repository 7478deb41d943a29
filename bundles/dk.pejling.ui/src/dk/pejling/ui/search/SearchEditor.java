package dk.pejling.ui.search;

import dk.pejling.indicators.search.Search;
import dk.pejling.indicators.search.SearchAnswer;
import dk.pejling.indicators.search.SearchReader;
import dk.pejling.ui.Desk;
import dk.pejling.ui.Palette;
import dk.pejling.ui.Paper;
import dk.pejling.ui.TablePart;
import dk.pejling.ui.UiThread;
import dk.pejling.ui.table.FocusProvider;
import dk.pejling.ui.table.GridText;
import dk.pejling.ui.table.LoadJob;
import dk.pejling.ui.table.ModelGrid;
import dk.pejling.ui.table.ReadOnlyEditor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;

/** What was searched for, as a table; the chart below follows. */
public final class SearchEditor extends ReadOnlyEditor implements TablePart {
    /** Id of the editor. */
    public static final String ID = "dk.pejling.ui.search";

    private static final int MARGIN = 12;
    private static final int PATIENCE = 400;

    private final FocusProvider focus = new FocusProvider();
    private Desk desk;
    private Text field;
    private Label note;
    private Composite place;
    private ModelGrid grid;
    private SearchTable table;
    private Job job;
    private int typed;

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        super.init(site, input);
        site.setSelectionProvider(focus);
        desk = site.getService(Desk.class);
    }

    @Override
    public void createPartControl(Composite frame) {
        Composite page = Paper.in(frame);
        GridLayout layout = new GridLayout();
        layout.marginWidth = MARGIN;
        page.setLayout(layout);
        field = new Text(page, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        field.setMessage(SearchMessages.Search_hint);
        field.setToolTipText(SearchMessages.Search_hint);
        field.setLayoutData(wide(false));
        field.addListener(SWT.DefaultSelection, event -> search());
        field.addListener(SWT.Modify, event -> later());
        note = new Label(page, SWT.WRAP);
        note.setForeground(Palette.on(page.getBackground()).secondary());
        note.setText(SearchMessages.Search_empty);
        note.setLayoutData(wide(false));
        place = new Composite(page, SWT.NONE);
        place.setLayout(new FillLayout());
        place.setLayoutData(wide(true));
    }

    private static GridData wide(boolean high) {
        GridData data = new GridData(SWT.FILL, high ? SWT.FILL : SWT.CENTER, true, high);
        data.widthHint = 1;
        return data;
    }

    /** Searches when nothing more was typed for a moment. */
    private void later() {
        int now = ++typed;
        field.getDisplay().timerExec(PATIENCE, () -> {
            if (!field.isDisposed() && now == typed) {
                search();
            }
        });
    }

    /** Searches for a text. */
    public void search(String text) {
        field.setText(text);
        search();
    }

    private void search() {
        typed++;
        if (job != null) {
            job.cancel();
        }
        String text = field.getText();
        Consumer<SearchAnswer> onRead = this::show;
        Consumer<String> onFailure = note::setText;
        job = new LoadJob<>(text, "The search cannot be answered: " + text,
                canceled -> desk.ask(scorecards -> SearchAnswer.of(new SearchReader(scorecards.catalogue()).read(text), scorecards)),
                UiThread.later(place, onRead), UiThread.later(place, onFailure));
        if (text.isBlank()) {
            note.setText(SearchMessages.Search_empty);
            replace(null);
        } else {
            job.schedule();
        }
    }

    private void show(SearchAnswer answer) {
        note.setText(note(answer).replace("&", "&&"));
        replace(answer.search().isEmpty() || answer.series().isEmpty() ? null : answer);
        place.getParent().layout(true, true);
    }

    private void replace(SearchAnswer answer) {
        if (grid != null) {
            grid.control().dispose();
            grid = null;
            table = null;
        }
        if (answer != null) {
            table = new SearchTable(answer);
            grid = new ModelGrid(place, table, this::look);
            look(0, 1);
        }
        place.layout(true);
    }

    private void look(int line, int column) {
        if (table.lines() > 0) {
            focus.setSelection(new StructuredSelection(table.curves(line, column)));
        }
    }

    private static String note(SearchAnswer answer) {
        List<String> sentences = new ArrayList<>();
        for (Search.Word guess : answer.search().guesses()) {
            sentences.add(NLS.bind(SearchMessages.Search_guess, guess.typed(), guess.meant().getFirst()));
        }
        for (Search.Word unknown : answer.search().unknown()) {
            sentences.add(unknown.meant().isEmpty() ? NLS.bind(SearchMessages.Search_unknown, unknown.typed())
                    : NLS.bind(SearchMessages.Search_unknownMeant, unknown.typed(), String.join(", ", unknown.meant())));
        }
        if (answer.search().isEmpty()) {
            sentences.add(SearchMessages.Search_nothing);
        } else if (answer.periods().isEmpty()) {
            sentences.add(SearchMessages.Search_noFigures);
        } else {
            sentences.add(NLS.bind(SearchMessages.Search_found, answer.periods().size(), answer.series().size()));
        }
        return String.join(" ", sentences);
    }

    /** Returns what was found; empty before a search, or when nothing was. */
    public Optional<SearchTable> table() {
        return Optional.ofNullable(table);
    }

    @Override
    public Optional<Shown> shown() {
        return Optional.ofNullable(grid).map(one -> Shown.withoutReport(one.control(), GridText.of(one.model()), "search"));
    }

    @Override
    public void setFocus() {
        field.setFocus();
    }

    @Override
    public void dispose() {
        if (job != null) {
            job.cancel();
        }
        super.dispose();
    }
}
