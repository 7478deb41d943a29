package dk.pejling.ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;

/** The ground that figures stand on: white, or the dark of a dark theme, rather than the grey of frames. */
public final class Paper {
    private static final String CSS_CLASS = "org.eclipse.e4.ui.css.CssClassName";

    private Paper() {
    }

    /** Returns a composite with such a ground that fills its parent. */
    public static Composite in(Composite parent) {
        parent.setLayout(new FillLayout());
        Composite paper = new Composite(parent, SWT.NONE);
        paper.setData(CSS_CLASS, "PejlingPaper");
        paper.setBackground(Palette.on(parent.getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND)).ground());
        paper.setBackgroundMode(SWT.INHERIT_FORCE);
        return paper;
    }
}
