package dk.pejling.ui.search;

import dk.pejling.indicators.search.Search;
import dk.pejling.indicators.search.SearchAnswer;
import dk.pejling.indicators.search.SearchReader;
import dk.pejling.model.Slug;
import dk.pejling.ui.Editors;
import dk.pejling.ui.Palette;
import dk.pejling.ui.table.GridText;
import dk.pejling.ui.table.LoadJob;
import dk.pejling.ui.table.ModelGrid;
import dk.pejling.ui.table.Places;
import dk.pejling.ui.table.TableEditor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** What was searched for, as a table; the chart below follows. */
public final class SearchEditor extends TableEditor<SearchKey, SearchEditor.Found, ModelGrid> {
    /** Id of the editor. */
    public static final String ID = "dk.pejling.ui.search";

    private static final int MARGIN = 12;
    private static final int PATIENCE = 400;

    private Text field;
    private Label note;
    private SearchTable table;
    private int typed;

    /** An answer with its question. */
    record Found(SearchKey key, SearchAnswer answer) {
    }

    /** Makes one; the workbench does. */
    public SearchEditor() {
        super(SearchKey.class);
    }

    @Override
    public void createPartControl(Composite frame) {
        Composite page = page(frame);
        Composite bar = new Composite(page, SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginWidth = MARGIN;
        bar.setLayout(layout);
        bar.setLayoutData(Places.wide(false));
        field = new Text(bar, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        field.setMessage(SearchMessages.Search_hint);
        field.setToolTipText(SearchMessages.Search_hint);
        field.setText(key().words());
        field.setLayoutData(Places.wide(false));
        field.addListener(SWT.DefaultSelection, event -> search());
        field.addListener(SWT.Modify, event -> later());
        note = new Label(bar, SWT.WRAP);
        note.setForeground(Palette.on(page.getBackground()).secondary());
        note.setLayoutData(Places.wide(false));
        begin(page, 0);
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
        change(new SearchKey(field.getText()));
    }

    @Override
    protected Job loader(Consumer<Found> onRead, Consumer<String> onFailure) {
        SearchKey key = key();
        return new LoadJob<>(key.words(), "The search cannot be answered: " + key.words(), canceled -> desk().ask(scorecards ->
                new Found(key, SearchAnswer.of(new SearchReader(scorecards.catalogue()).read(key.words()), scorecards))), onRead, onFailure);
    }

    @Override
    protected void show(Found found) {
        if (!found.key.equals(key())) {
            return;
        }
        SearchAnswer answer = found.answer;
        if (key().words().isBlank()) {
            nothing("", SearchMessages.Search_empty);
        } else if (answer.search().isEmpty() || answer.series().isEmpty()) {
            nothing(note(answer), "");
        } else {
            Places.say(note, note(answer));
            table = new SearchTable(answer);
            replace(new ModelGrid(place(), table, this::look, this::open));
            look(0, 1);
        }
    }

    private void nothing(String said, String instead) {
        Places.say(note, said);
        table = null;
        empty(instead);
    }

    private void look(int line, int column) {
        if (table.lines() > 0) {
            focus().setSelection(new StructuredSelection(table.curves(line, column)));
        }
    }

    private void open(int line, int column) {
        table.card(line, column).ifPresent(key -> Editors.open(getSite().getPage(), key));
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
        return grid().map(grid -> Shown.withoutReport(grid.control(), GridText.of(grid.model()), "search-" + Slug.of(key().words())));
    }

    @Override
    protected void focusBefore() {
        field.setFocus();
    }

    /** Brings the keyboard to the field, for another search. */
    public void searchAnew() {
        field.selectAll();
        field.setFocus();
    }
}
