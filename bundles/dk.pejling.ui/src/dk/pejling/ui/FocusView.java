package dk.pejling.ui;

import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.part.ViewPart;

/** A view of the number that the user looks at in the scorecard in front. */
public abstract class FocusView extends ViewPart {
    private final ISelectionListener listener = this::selected;

    @Override
    public final void createPartControl(Composite parent) {
        createControls(parent);
        getSite().getPage().addSelectionListener(listener);
        IEditorPart editor = getSite().getPage().getActiveEditor();
        if (editor != null && editor.getSite().getSelectionProvider() != null) {
            selected(editor, editor.getSite().getSelectionProvider().getSelection());
        }
    }

    /** Makes the controls, with nothing to show yet. */
    protected abstract void createControls(Composite parent);

    /** Shows a number; on the UI thread. */
    protected abstract void show(Focus focus);

    /** Shows lines that stand in no scorecard; on the UI thread. Views that only know scorecards keep what they show. */
    protected void show(Curves curves) {
        // Most views are about a number of a scorecard.
    }

    private void selected(IWorkbenchPart part, ISelection selection) {
        if (selection instanceof IStructuredSelection structured && structured.getFirstElement() instanceof Focus focus) {
            show(focus);
        } else if (selection instanceof IStructuredSelection structured && structured.getFirstElement() instanceof Curves curves) {
            show(curves);
        }
    }

    @Override
    public void dispose() {
        getSite().getPage().removeSelectionListener(listener);
        super.dispose();
    }
}
