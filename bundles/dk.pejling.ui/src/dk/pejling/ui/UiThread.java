package dk.pejling.ui;

import java.util.function.Consumer;
import org.eclipse.swt.widgets.Widget;

/** Brings results of jobs to the window. */
public final class UiThread {
    private UiThread() {
    }

    /** Runs something on the UI thread later, unless the widget is gone by then. */
    public static void later(Widget widget, Runnable work) {
        if (!widget.isDisposed()) {
            widget.getDisplay().asyncExec(() -> {
                if (!widget.isDisposed()) {
                    work.run();
                }
            });
        }
    }

    /** Returns a consumer that hands what it gets over to the UI thread, unless the widget is gone by then. */
    public static <T> Consumer<T> later(Widget widget, Consumer<T> work) {
        return value -> later(widget, () -> work.accept(value));
    }
}
