package dk.pejling.ui.table;

import dk.pejling.ui.Desk;
import dk.pejling.ui.Messages;
import dk.pejling.ui.TablePart;
import dk.pejling.ui.UiThread;
import java.util.function.Consumer;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.PartInitException;

/**
 * An editor over figures, read in a job whenever the open home changes. Read only: it is saved by being remembered.
 *
 * @param <T> the figures
 */
public abstract class FiguresEditor<T> extends ReadOnlyEditor implements TablePart {
    /** Id of the menu of a table. */
    public static final String MENU = "dk.pejling.ui.table";

    private final FocusProvider focus = new FocusProvider();
    private Desk desk;
    private Loading loading;
    private Composite place;
    private Menu menu;

    /** Returns the job that reads the figures; both receivers may be told on any thread. */
    protected abstract Job loader(Consumer<T> onRead, Consumer<String> onFailure);

    /** Shows figures that were read; they may not be wanted any more. */
    protected abstract void show(T figures);

    /** Says why there are no figures. */
    protected abstract void say(String why);

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        super.init(site, input);
        desk = site.getService(Desk.class);
        site.setSelectionProvider(focus);
    }

    /** Returns the open home. */
    protected final Desk desk() {
        return desk;
    }

    /** Returns what tells the workbench which number is looked at. */
    protected final FocusProvider focus() {
        return focus;
    }

    /** Begins to read; figures are shown in {@code where} or below. */
    protected final void begin(Composite where) {
        place = where;
        loading = new Loading(desk, place, this::reading, this::say);
        loading.begin();
    }

    /** Reads again. */
    protected final void reload() {
        loading.load();
    }

    private Job reading() {
        Consumer<T> onRead = this::show;
        Consumer<String> onFailure = text -> say(NLS.bind(Messages.Editor_failed, text));
        return loader(UiThread.later(place, onRead), UiThread.later(place, onFailure));
    }

    /** Gives a table the menu of what can be done with a number; commands of others can be added. */
    protected final void offerMenu(Control table) {
        // An editor behind others is no part of the window for a while.
        table.addListener(SWT.MenuDetect, event -> table.setMenu(menu()));
    }

    private Menu menu() {
        if (menu == null || menu.getShell() != place.getShell()) {
            MenuManager manager = new MenuManager();
            manager.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
            menu = manager.createContextMenu(place);
            getSite().registerContextMenu(MENU, manager, focus);
        }
        return menu;
    }

    @Override
    public void dispose() {
        if (loading != null) {
            loading.stop();
        }
        super.dispose();
    }
}
