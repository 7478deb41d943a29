package dk.pejling.ui.navigator;

import dk.pejling.model.Area;
import dk.pejling.model.AreaKind;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.DanishOrder;
import dk.pejling.ui.Messages;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/** The country, its regions and their municipalities, with a field that finds them. */
final class AreaTree {
    private static final String REGION = "Region ";

    private final Section section;
    private final TreeViewer viewer;
    private final Text search;
    private String wanted = "";

    AreaTree(Composite parent, Runnable onOpen) {
        search = new Text(parent, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        search.setMessage(Messages.Navigator_search);
        search.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        section = new Section(parent, Messages.Navigator_areas,
                NLS.bind(Messages.Navigator_municipalities, AreaRegister.denmark().municipalities().size()));
        viewer = Rows.viewer(section, Messages.Navigator_areas, AreaTree::name, this::count);
        viewer.setContentProvider(new Hierarchy());
        viewer.setInput(AreaRegister.denmark());
        viewer.expandToLevel(2);
        viewer.addOpenListener(event -> onOpen.run());
        search.addListener(SWT.Modify, event -> search(search.getText()));
        search.addListener(SWT.DefaultSelection, event -> first(onOpen));
        search.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ARROW_DOWN) {
                viewer.getTree().setFocus();
            }
        });
    }

    private void search(String text) {
        wanted = text.strip().toLowerCase(Locale.ROOT);
        viewer.getTree().setRedraw(false);
        viewer.refresh();
        viewer.expandToLevel(wanted.isEmpty() ? 2 : 3);
        viewer.getTree().setRedraw(true);
    }

    /** Chooses the first municipality that is found. */
    private void first(Runnable onOpen) {
        AreaRegister.denmark().municipalities().stream().filter(this::matches)
                .min(Comparator.comparing((Area area) -> !area.name().toLowerCase(Locale.ROOT).startsWith(wanted))).ifPresent(area -> {
                    select(area);
                    onOpen.run();
                });
    }

    private boolean matches(Area area) {
        return area.name().toLowerCase(Locale.ROOT).contains(wanted) || area.code().startsWith(wanted) || area.id().contains(wanted);
    }

    private List<Area> children(Area area) {
        return AreaRegister.denmark().all().stream().filter(child -> child.parent().equals(area.code()))
                .filter(child -> child.kind() == AreaKind.MUNICIPALITY ? matches(child)
                        : child.kind() == AreaKind.REGION && !children(child).isEmpty())
                .sorted(Comparator.comparing(Area::name, DanishOrder.NAMES)).toList();
    }

    private static String name(Object element) {
        String name = ((Area) element).name();
        return name.startsWith(REGION) ? name.substring(REGION.length()) : name;
    }

    private String count(Object element) {
        Area area = (Area) element;
        return area.kind() == AreaKind.REGION ? Integer.toString(children(area).size()) : "";
    }

    Composite control() {
        return section;
    }

    TreeViewer viewer() {
        return viewer;
    }

    /** Returns the area chosen: a municipality, a region or the country. */
    Optional<Area> selected() {
        IStructuredSelection selection = viewer.getStructuredSelection();
        return selection.getFirstElement() instanceof Area area ? Optional.of(area) : Optional.empty();
    }

    void select(Area area) {
        viewer.setSelection(new StructuredSelection(area), true);
    }

    /** Country, regions, municipalities. */
    private final class Hierarchy implements ITreeContentProvider {
        @Override
        public Object[] getElements(Object input) {
            return new Object[] {AreaRegister.denmark().country()};
        }

        @Override
        public Object[] getChildren(Object parent) {
            return children((Area) parent).toArray();
        }

        @Override
        public Object getParent(Object element) {
            return AreaRegister.denmark().find(((Area) element).parent()).filter(parent -> !parent.equals(element)).orElse(null);
        }

        @Override
        public boolean hasChildren(Object element) {
            return ((Area) element).kind() != AreaKind.MUNICIPALITY && !children((Area) element).isEmpty();
        }
    }
}
