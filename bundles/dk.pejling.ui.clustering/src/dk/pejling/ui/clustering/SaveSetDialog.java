package dk.pejling.ui.clustering;

import dk.pejling.model.Slug;
import java.util.function.Consumer;
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

/** Asks for the name of a set, who wants it, and why. */
final class SaveSetDialog extends TitleAreaDialog {
    private String name;
    private String by = System.getProperty("user.name", "");
    private String why = "";

    SaveSetDialog(Shell shell, String name) {
        super(shell);
        this.name = name;
        setHelpAvailable(false);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(ClusterMessages.Save_title);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle(ClusterMessages.Save_title);
        setMessage(ClusterMessages.Save_message);
        Composite area = (Composite) super.createDialogArea(parent);
        Composite fields = new Composite(area, SWT.NONE);
        fields.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        GridLayout layout = new GridLayout(2, false);
        layout.marginWidth = 12;
        layout.marginHeight = 12;
        fields.setLayout(layout);
        field(fields, ClusterMessages.Save_name, name, text -> {
            name = text;
            check();
        });
        field(fields, ClusterMessages.Save_by, by, text -> by = text);
        field(fields, ClusterMessages.Save_why, why, text -> why = text);
        return area;
    }

    private static void field(Composite parent, String label, String value, Consumer<String> onChange) {
        new Label(parent, SWT.NONE).setText(label);
        Text text = new Text(parent, SWT.BORDER | SWT.SINGLE);
        text.setText(value);
        text.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        text.addListener(SWT.Modify, event -> onChange.accept(text.getText().strip()));
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, ClusterMessages.Save_button, true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        check();
    }

    private void check() {
        boolean usable = !Slug.of(name).isEmpty();
        setErrorMessage(usable ? null : ClusterMessages.Save_noName);
        if (getButton(IDialogConstants.OK_ID) != null) {
            getButton(IDialogConstants.OK_ID).setEnabled(usable);
        }
    }

    String name() {
        return name;
    }

    String by() {
        return by;
    }

    String why() {
        return why;
    }
}
