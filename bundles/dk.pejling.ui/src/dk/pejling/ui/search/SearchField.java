package dk.pejling.ui.search;

import dk.pejling.ui.Editors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.menus.WorkbenchWindowControlContribution;

/** The field in the toolbar: Enter shows what was searched for. */
public final class SearchField extends WorkbenchWindowControlContribution {
    private static final int WIDTH = 230;

    @Override
    protected Control createControl(Composite parent) {
        Composite frame = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginHeight = 1;
        layout.marginWidth = 4;
        frame.setLayout(layout);
        Text field = new Text(frame, SWT.SEARCH | SWT.ICON_SEARCH);
        field.setMessage(SearchMessages.Search_short);
        field.setToolTipText(SearchMessages.Search_hint);
        GridData room = new GridData(SWT.FILL, SWT.CENTER, true, true);
        room.widthHint = WIDTH;
        field.setLayoutData(room);
        field.addListener(SWT.DefaultSelection, event -> {
            if (!field.getText().isBlank()) {
                Editors.search(getWorkbenchWindow().getActivePage(), field.getText());
            }
        });
        return frame;
    }
}
