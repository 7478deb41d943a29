package dk.pejling.ui.table;

import dk.pejling.ui.Messages;
import dk.pejling.ui.Paper;
import dk.pejling.ui.UiThread;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;

/**
 * An editor over one table of figures, read anew whenever its key changes, too.
 *
 * @param <K> says which figures are meant
 * @param <T> the figures
 * @param <G> shows them
 */
public abstract class TableEditor<K extends EditorKey, T, G extends Grid> extends FiguresEditor<T> {
    private final Runnable onNotes = this::onNotes;
    private final Class<K> keys;
    private Composite place;
    private Label message;
    private G grid;

    /** Makes one for keys of a class. */
    protected TableEditor(Class<K> keys) {
        this.keys = keys;
    }

    /** Names the editor by its key, before its figures are there. */
    protected void name() {
        setPartName(key().title());
        setTitleToolTip(getPartName());
    }

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        if (!(input instanceof KeyInput keyed && keys.isInstance(keyed.key()))) {
            throw new PartInitException("Not for this editor: " + input.getName());
        }
        super.init(site, input);
        name();
    }

    private KeyInput input() {
        return (KeyInput) getEditorInput();
    }

    /** Returns which figures it shows. */
    public final K key() {
        return keys.cast(input().key());
    }

    /** Lays out a page without margins. */
    protected static Composite page(Composite frame) {
        Composite parent = Paper.in(frame);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 0;
        parent.setLayout(layout);
        return parent;
    }

    /** Makes the place of the table, and begins to read the figures. */
    protected final void begin(Composite page, int indent) {
        place = new Composite(page, SWT.NONE);
        GridData rest = new GridData(SWT.FILL, SWT.FILL, true, true);
        rest.verticalIndent = indent;
        place.setLayoutData(rest);
        place.setLayout(new StackLayout());
        message = new Label(place, SWT.WRAP | SWT.CENTER);
        say(Messages.Editor_opening);
        desk().notes().addListener(onNotes);
        begin(place);
    }

    /** Returns where the table's control belongs. */
    protected final Composite place() {
        return place;
    }

    @Override
    protected final void say(String text) {
        message.setText(text);
        top(message);
    }

    private void top(Control control) {
        ((StackLayout) place.getLayout()).topControl = control;
        place.layout(true, true);
    }

    /**
     * Puts a table in the place of the one before, if any, which goes. The keyboard stays where it was; where it was
     * nowhere, as in a window that has just opened, it begins in the table in front.
     */
    protected final void replace(G next) {
        offerMenu(next.control());
        top(next.control());
        Control focused = place.getDisplay().getFocusControl();
        boolean wanted = grid != null ? grid.control().isFocusControl()
                : (focused == null || focused == place) && getSite().getPage().getActivePart() == this;
        if (grid != null) {
            grid.control().dispose();
        }
        grid = next;
        if (wanted) {
            next.control().setFocus();
        }
    }

    /** Says something where the table stands; the table before, if any, goes. */
    protected final void empty(String text) {
        if (grid != null) {
            grid.control().dispose();
            grid = null;
        }
        say(text);
    }

    /** Returns the table, empty while its figures are read. */
    public final Optional<G> grid() {
        return Optional.ofNullable(grid);
    }

    /** Brings the keyboard to where it belongs while there is no table; it goes on to the table then. */
    protected void focusBefore() {
        place.forceFocus();
    }

    @Override
    public final void setFocus() {
        if (grid == null) {
            focusBefore();
        } else {
            grid.control().setFocus();
        }
    }

    /** Shows other figures. */
    protected final void change(K next) {
        keep(next);
        reload();
    }

    /** Remembers another key whose figures are there already. */
    protected final void keep(K next) {
        input().setKey(next);
        name();
    }

    private void onNotes() {
        UiThread.later(place, this::noted);
    }

    /** Marks what was remarked on meanwhile; on the UI thread. */
    protected void noted() {
        // Only tables of scorecards' figures carry remarks.
    }

    @Override
    public void dispose() {
        desk().notes().removeListener(onNotes);
        super.dispose();
    }
}
