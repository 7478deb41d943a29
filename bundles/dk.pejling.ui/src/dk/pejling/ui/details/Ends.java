package dk.pejling.ui.details;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Layout;

/** Puts one control to the left and one to the right; where they do not fit beside each other, the second comes below. */
final class Ends extends Layout {
    private static final int GAP = 10;

    @Override
    protected Point computeSize(Composite line, int widthHint, int heightHint, boolean changed) {
        Point left = size(line, 0);
        Point right = size(line, 1);
        int width = widthHint == SWT.DEFAULT ? left.x + GAP + right.x : widthHint;
        return new Point(width, isBeside(left, right, width) ? Math.max(left.y, right.y) : left.y + right.y);
    }

    @Override
    protected void layout(Composite line, boolean changed) {
        Rectangle area = line.getClientArea();
        Point left = size(line, 0);
        Point right = size(line, 1);
        line.getChildren()[0].setBounds(area.x, area.y, Math.min(left.x, area.width), left.y);
        boolean beside = isBeside(left, right, area.width);
        line.getChildren()[1].setBounds(beside ? area.x + area.width - right.x : area.x,
                beside ? area.y + (area.height - right.y) / 2 : area.y + left.y, Math.min(right.x, area.width), right.y);
    }

    private static boolean isBeside(Point left, Point right, int width) {
        return left.x + GAP + right.x <= width;
    }

    private static Point size(Composite line, int child) {
        Control control = line.getChildren()[child];
        return control.computeSize(SWT.DEFAULT, SWT.DEFAULT);
    }
}
