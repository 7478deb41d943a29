package dk.pejling.ui.clustering;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Asks for a few texts; cannot be closed with OK while something is wrong with them. */
final class ChangeDialog extends TitleAreaDialog {
    private final String title;
    private final String message;
    private final List<Field> fields;
    private final List<String> values = new ArrayList<>();

    /**
     * A text to be asked for.
     *
     * @param label its name
     * @param value what stands there first
     * @param check says what is wrong with a text
     */
    record Field(String label, String value, Function<String, Optional<String>> check) {
        /** Returns a field that takes every text. */
        static Field any(String label, String value) {
            return new Field(label, value, text -> Optional.empty());
        }
    }

    ChangeDialog(Shell shell, String title, String message, List<Field> fields) {
        super(shell);
        this.title = title;
        this.message = message;
        this.fields = List.copyOf(fields);
        fields.forEach(field -> values.add(field.value));
        setHelpAvailable(false);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(title);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle(title);
        setMessage(message);
        Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        area.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        GridLayout layout = new GridLayout(2, false);
        layout.marginWidth = 12;
        layout.marginHeight = 12;
        area.setLayout(layout);
        for (int i = 0; i < fields.size(); i++) {
            int place = i;
            new Label(area, SWT.NONE).setText(fields.get(i).label);
            Text text = new Text(area, SWT.BORDER | SWT.SINGLE);
            text.setText(values.get(i));
            text.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
            text.addListener(SWT.Modify, event -> {
                values.set(place, text.getText().strip());
                check();
            });
        }
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        super.createButtonsForButtonBar(parent);
        check();
    }

    private void check() {
        Optional<String> wrong = Optional.empty();
        for (int i = 0; i < fields.size() && wrong.isEmpty(); i++) {
            wrong = fields.get(i).check.apply(values.get(i));
        }
        setErrorMessage(wrong.orElse(null));
        if (getButton(IDialogConstants.OK_ID) != null) {
            getButton(IDialogConstants.OK_ID).setEnabled(wrong.isEmpty());
        }
    }

    /** Returns the text of a field. */
    String value(int field) {
        return values.get(field);
    }
}
