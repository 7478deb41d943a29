package dk.pejling.ui.navigator;

import dk.pejling.ui.Palette;
import java.util.function.Function;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;

/** A tree of names with a grey remark to their right. */
final class Rows {
    private Rows() {
    }

    static TreeViewer viewer(Composite parent, String accessibleName, int remark,
            Function<Object, String> names, Function<Object, String> remarks) {
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
        tree.addListener(SWT.Resize, event -> resize(event, remark));
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

    private static void resize(Event event, int remark) {
        Tree tree = (Tree) event.widget;
        int width = tree.getClientArea().width;
        tree.getColumn(0).setWidth(Math.max(1, width - remark));
        tree.getColumn(1).setWidth(remark);
    }
}
