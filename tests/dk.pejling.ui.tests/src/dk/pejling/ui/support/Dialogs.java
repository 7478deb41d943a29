package dk.pejling.ui.support;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;

/** Answers dialogs. A dialog has its own loop of events: what is done in it has to wait inside. */
public final class Dialogs {
    private static final int PAUSE = 50;

    private static String last = "";

    private Dialogs() {
    }

    /** Narrows the list of the next dialog by a word, ticks what is first then, and presses a button. */
    public static void tick(String button, String filter) {
        inNext(dialog -> {
            all(dialog, Text.class).stream().filter(Dialogs::isOpen).findFirst().orElseThrow().setText(filter);
            Table table = all(dialog, Table.class).getFirst();
            table.getItem(0).setChecked(true);
            Event event = new Event();
            event.item = table.getItem(0);
            event.detail = SWT.CHECK;
            table.notifyListeners(SWT.Selection, event);
            press(dialog, button);
        });
    }

    /**
     * Fills in the texts of the next dialog, from above, and presses a button; one that cannot be pressed closes the dialog
     * without.
     */
    public static void answer(String button, String... texts) {
        inNext(dialog -> {
            List<Text> fields = all(dialog, Text.class).stream().filter(Dialogs::isOpen).toList();
            for (int i = 0; i < texts.length; i++) {
                fields.get(i).setText(texts[i]);
            }
            press(dialog, button);
        });
    }

    /** Chooses what columns are in the next dialog, and presses a button. */
    public static void choose(String button, Map<String, String> choices) {
        inNext(dialog -> {
            choices.forEach((name, item) -> {
                Combo combo = all(dialog, Combo.class).stream().filter(one -> name.equals(one.getData("column"))).findFirst().orElseThrow();
                combo.select(combo.indexOf(item));
                Window.notify(combo, SWT.Selection);
            });
            press(dialog, button);
        });
    }

    private static boolean isOpen(Text field) {
        return (field.getStyle() & SWT.READ_ONLY) == 0;
    }

    private static void inNext(Consumer<Shell> work) {
        last = "";
        Display.getCurrent().timerExec(PAUSE, () -> Arrays.stream(Display.getCurrent().getShells())
                .filter(one -> one.isVisible() && one.getData() instanceof TitleAreaDialog).findFirst()
                .ifPresentOrElse(work, () -> inNext(work)));
    }

    private static void press(Shell dialog, String button) {
        Button wanted = all(dialog, Button.class).stream().filter(one -> one.getText().equals(button)).findFirst().orElseThrow();
        if (wanted.isEnabled()) {
            Window.notify(wanted, SWT.Selection);
        } else {
            last = ((TitleAreaDialog) dialog.getData()).getErrorMessage();
            dialog.close();
        }
    }

    /** Returns what was wrong with the last answer; empty where nothing was. */
    public static String last() {
        return last;
    }

    private static <C extends Control> List<C> all(Composite parent, Class<C> type) {
        List<C> found = new ArrayList<>();
        for (Control child : parent.getChildren()) {
            if (type.isInstance(child)) {
                found.add(type.cast(child));
            } else if (child instanceof Composite composite) {
                found.addAll(all(composite, type));
            }
        }
        return found;
    }
}
