package dk.pejling.ui.navigator;

import dk.pejling.ui.Palette;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** A heading with a note to its right; what it heads is added below. */
final class Section extends Composite {
    private static final int GAP = 16;

    private final Label heading;
    private final Label note;

    Section(Composite parent, String title, String remark) {
        super(parent, SWT.NONE);
        GridLayout layout = new GridLayout(2, false);
        layout.marginWidth = 4;
        layout.marginHeight = 3;
        layout.verticalSpacing = 2;
        setLayout(layout);
        heading = new Label(this, SWT.NONE);
        heading.setText(title);
        heading.setFont(new LocalResourceManager(JFaceResources.getResources(), heading)
                .create(FontDescriptor.createFrom(heading.getFont()).setStyle(SWT.BOLD)));
        note = new Label(this, SWT.RIGHT);
        note.setForeground(Palette.on(parent.getBackground()).muted());
        note.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        note.setText(remark);
        addListener(SWT.Resize, event -> fit());
    }

    /** A note that does not fit goes, instead of being cut. */
    private void fit() {
        int room = getClientArea().width - heading.computeSize(SWT.DEFAULT, SWT.DEFAULT).x - GAP;
        note.setVisible(note.computeSize(SWT.DEFAULT, SWT.DEFAULT).x <= room);
    }

    void setNote(String text) {
        note.setText(text);
        fit();
    }

    /** Returns how a viewer fills the section. */
    static GridData below() {
        return new GridData(SWT.FILL, SWT.FILL, true, true, 2, 1);
    }
}
