package dk.pejling.ui.navigator;

import dk.pejling.ui.Palette;
import dk.pejling.ui.UiThread;
import java.util.function.Function;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/** A tree of names with a grey remark to their right. */
final class Rows {
    private static final int MARGIN = 12;
    private static final int INDENT = 24;

    private Rows() {
    }

    static TreeViewer viewer(Composite parent, String accessibleName, Function<Object, String> names, Function<Object, String> remarks) {
        TreeViewer viewer = new TreeViewer(parent, SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL);
        Tree tree = viewer.getTree();
        tree.setLayoutData(Section.below());
        tree.getAccessible().addAccessibleListener(new org.eclipse.swt.accessibility.AccessibleAdapter() {
            @Override
            public void getName(org.eclipse.swt.accessibility.AccessibleEvent event) {
                if (event.childID == org.eclipse.swt.accessibility.ACC.CHILDID_SELF) {
                    event.result = accessibleName;
                }
            }
        });
        column(viewer, SWT.LEFT, names, null);
        column(viewer, SWT.RIGHT, remarks, Palette.on(parent.getBackground()).muted());
        tree.addListener(SWT.Resize, event -> fit(tree));
        // The items of a branch are there only after it has opened.
        Listener opened = event -> UiThread.later(tree, () -> fit(tree));
        tree.addListener(SWT.Expand, opened);
        tree.addListener(SWT.Collapse, opened);
        return viewer;
    }

    private static void column(TreeViewer viewer, int alignment, Function<Object, String> texts, Color color) {
        TreeViewerColumn column = new TreeViewerColumn(viewer, alignment);
        column.getColumn().setResizable(false);
        column.setLabelProvider(new ColumnLabelProvider() {
            @Override
            public String getText(Object element) {
                return texts.apply(element);
            }

            @Override
            public Color getForeground(Object element) {
                return color;
            }
        });
    }

    /** Gives remarks the room they need and names the rest; where there is not enough for both, remarks go. */
    static void fit(Tree tree) {
        int width = tree.getClientArea().width;
        GC gc = new GC(tree);
        try {
            int name = 0;
            int remark = 0;
            for (TreeItem item : tree.getItems()) {
                name = Math.max(name, widest(gc, item, 0) + INDENT);
                remark = Math.max(remark, widest(gc, item, 1) + MARGIN);
            }
            int right = name + remark <= width ? remark : 0;
            tree.getColumn(0).setWidth(Math.max(1, width - right));
            tree.getColumn(1).setWidth(right);
        } finally {
            gc.dispose();
        }
    }

    private static int widest(GC gc, TreeItem item, int column) {
        int widest = gc.textExtent(item.getText(column)).x;
        for (TreeItem child : item.getItems()) {
            widest = item.getExpanded() ? Math.max(widest, widest(gc, child, column) + (column == 0 ? INDENT : 0)) : widest;
        }
        return widest;
    }
}
