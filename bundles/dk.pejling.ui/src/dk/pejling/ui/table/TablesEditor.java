package dk.pejling.ui.table;

import dk.pejling.ui.Messages;
import dk.pejling.ui.Paper;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/**
 * An editor over several tables below a sentence.
 *
 * @param <T> the figures
 */
public abstract class TablesEditor<T> extends FiguresEditor<T> {
    private static final int MARGIN = 10;

    private final Grids grids = new Grids(this::offerMenu);
    private final String file;
    private Label message;
    private Composite page;

    /**
     * Makes one.
     *
     * @param file name of files made of a table, without an ending
     */
    protected TablesEditor(String file) {
        this.file = file;
    }

    /** Makes the controls below the sentence, with nothing to show yet. */
    protected abstract void createTables(Composite parent);

    @Override
    public final void createPartControl(Composite frame) {
        page = Paper.in(frame);
        page.setLayout(layout());
        message = Places.note(page);
        say(Messages.Editor_opening);
        createTables(page);
        begin(page);
    }

    /** Returns a column with margins at its sides. */
    protected static GridLayout layout() {
        GridLayout layout = new GridLayout();
        layout.marginWidth = MARGIN;
        layout.marginHeight = MARGIN / 2;
        return layout;
    }

    /** Says something above the tables; blank takes no room. */
    @Override
    protected final void say(String words) {
        Places.say(message, words);
        message.setVisible(!words.isBlank());
        ((GridData) message.getLayoutData()).exclude = words.isBlank();
        page.layout(true, true);
    }

    /** Returns the tables. */
    protected final Grids tables() {
        return grids;
    }

    /** Returns the tables on screen, in the order in which they were made. */
    public final List<ModelGrid> grids() {
        return grids.all();
    }

    @Override
    public final Optional<Shown> shown() {
        return grids.active().map(grid -> Shown.withoutReport(grid.control(), GridText.of(grid.model()), file));
    }

    @Override
    public final void setFocus() {
        grids.visible().ifPresentOrElse(grid -> grid.control().setFocus(), page::setFocus);
    }
}
