package dk.pejling.ui.support;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Widget;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;

/** Finds and uses the widgets of the running window, from its UI thread. */
public final class Window {
    private static final long PATIENCE_MILLISECONDS = 90_000;
    private static final int PAUSE = 20;

    private Window() {
    }

    /** Returns the page of the window. */
    public static IWorkbenchPage page() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
    }

    /** Lets the window work until something is there, and returns it. */
    public static <T> T await(String what, Callable<Optional<T>> finder) throws Exception {
        Display display = Display.getCurrent();
        long end = System.currentTimeMillis() + PATIENCE_MILLISECONDS;
        while (System.currentTimeMillis() < end) {
            while (display.readAndDispatch()) {
                // What is waiting first.
            }
            Optional<T> found = finder.call();
            if (found.isPresent()) {
                return found.get();
            }
            Thread.sleep(PAUSE);
        }
        throw new AssertionError("Never came: " + what);
    }

    /** Lets the window work until a condition holds. */
    public static void until(String what, Callable<Boolean> condition) throws Exception {
        await(what, () -> condition.call() ? Optional.of(true) : Optional.empty());
    }

    /** Finds a control anywhere in the windows. */
    public static <C extends Control> Optional<C> find(Class<C> type, Predicate<C> which) {
        for (Shell shell : Display.getCurrent().getShells()) {
            Optional<C> found = find(shell, type, which);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static <C extends Control> Optional<C> find(Composite parent, Class<C> type, Predicate<C> which) {
        for (Control child : parent.getChildren()) {
            if (type.isInstance(child) && which.test(type.cast(child))) {
                return Optional.of(type.cast(child));
            }
            if (child instanceof Composite composite) {
                Optional<C> found = find(composite, type, which);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** Presses the button with a text. */
    public static void press(String text) throws Exception {
        Button button = await("button " + text, () -> find(Button.class, one -> one.isVisible() && one.getText().equals(text)));
        notify(button, SWT.Selection);
    }

    /** Chooses from the menu that a button opens. */
    public static void choose(String button, String item) throws Exception {
        Button opener = await("button " + button, () -> find(Button.class, one -> one.isVisible() && one.getText().equals(button)));
        notify(opener, SWT.Selection);
        opener.getMenu().setVisible(false);
        notify(Arrays.stream(opener.getMenu().getItems()).filter(one -> one.getText().equals(item)).findFirst().orElseThrow(), SWT.Selection);
    }

    /** Brings a tab inside of a part to the front. */
    public static void tab(String name) throws Exception {
        CTabFolder folder = await("tab " + name, () -> find(CTabFolder.class, one -> Arrays.stream(one.getItems()).anyMatch(item -> item.getText().equals(name))));
        folder.setSelection(Arrays.stream(folder.getItems()).filter(item -> item.getText().equals(name)).findFirst().orElseThrow());
    }

    /** Sends an event to a widget. */
    public static void notify(Widget widget, int type) {
        Event event = new Event();
        event.widget = widget;
        event.display = widget.getDisplay();
        widget.notifyListeners(type, event);
    }
}
