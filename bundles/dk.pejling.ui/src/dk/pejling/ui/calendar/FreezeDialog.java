package dk.pejling.ui.calendar;

import dk.pejling.ui.comments.Author;
import dk.pejling.workspace.Approval;
import dk.pejling.workspace.FrozenFollowUps;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Asks how an approved follow-up is called and who approves it. */
public final class FreezeDialog extends TitleAreaDialog {
    private final String suggestion;
    private Text name;
    private Text by;
    private Approval approval;

    /** Prepares the dialog with a name to begin with. */
    public FreezeDialog(Shell shell, String suggestion) {
        super(shell);
        this.suggestion = suggestion;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(CalendarMessages.Freeze_title);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        setTitle(CalendarMessages.Freeze_title);
        setMessage(CalendarMessages.Freeze_text);
        Composite form = new Composite(area, SWT.NONE);
        GridLayout layout = new GridLayout(2, false);
        layout.marginWidth = 12;
        layout.marginHeight = 12;
        form.setLayout(layout);
        form.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        name = field(form, CalendarMessages.Freeze_name, suggestion);
        by = field(form, CalendarMessages.Freeze_by, Author.name());
        name.selectAll();
        return area;
    }

    private Text field(Composite form, String label, String content) {
        new Label(form, SWT.NONE).setText(label);
        Text text = new Text(form, SWT.BORDER);
        text.setText(content);
        text.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        text.addListener(SWT.Modify, event -> check());
        return text;
    }

    private void check() {
        getButton(IDialogConstants.OK_ID).setEnabled(FrozenFollowUps.isName(name.getText()) && !by.getText().isBlank());
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, CalendarMessages.Freeze_button, true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        check();
    }

    @Override
    protected void okPressed() {
        approval = new Approval(name.getText().strip(), by.getText().strip(), LocalDate.now());
        Author.remember(approval.by());
        super.okPressed();
    }

    /** Asks; empty when the user gives up. */
    public static Optional<Approval> ask(Shell shell, String suggestion) {
        FreezeDialog dialog = new FreezeDialog(shell, suggestion);
        return dialog.open() == OK ? Optional.of(dialog.approval) : Optional.empty();
    }

    /** Returns a name for the follow-up of some people in a month. */
    public static String suggestion(String group, String month) {
        return NLS.bind(CalendarMessages.Freeze_suggestion, group, month);
    }
}
