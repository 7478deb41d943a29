package dk.pejling.ui.table;

import dk.pejling.ui.Palette;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** Where the tables, notes and buttons of a part with several tables stand. */
public final class Places {
    private Places() {
    }

    /** The whole width, and the whole height too where that is wanted. */
    public static GridData wide(boolean high) {
        GridData data = new GridData(SWT.FILL, high ? SWT.FILL : SWT.CENTER, true, high);
        data.widthHint = 1;
        return data;
    }

    /** What stands below each other. */
    public static Composite column(Composite parent) {
        Composite column = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        column.setLayout(layout);
        return column;
    }

    /** A place for one table. */
    public static Composite filled(Composite parent) {
        Composite place = new Composite(parent, SWT.NONE);
        place.setLayout(new FillLayout());
        if (!(parent instanceof SashForm)) {
            place.setLayoutData(wide(true));
        }
        return place;
    }

    /** Two or more places beside or above each other, whose border can be moved. */
    public static SashForm sash(Composite parent, int style) {
        SashForm sash = new SashForm(parent, style);
        sash.setLayoutData(wide(true));
        return sash;
    }

    /** A sentence above a table. */
    public static Label note(Composite parent) {
        Label note = new Label(parent, SWT.WRAP);
        note.setForeground(Palette.on(parent.getBackground()).secondary());
        note.setLayoutData(wide(false));
        return note;
    }

    /** Says something above a table. */
    public static void say(Label note, String words) {
        note.setText(words.replace("&", "&&"));
        note.requestLayout();
    }

    /** A button that cannot be pressed yet. */
    public static Button button(Composite bar, String text, Runnable action) {
        Button button = new Button(bar, SWT.PUSH);
        button.setText(text);
        button.setEnabled(false);
        button.addListener(SWT.Selection, event -> action.run());
        return button;
    }
}
