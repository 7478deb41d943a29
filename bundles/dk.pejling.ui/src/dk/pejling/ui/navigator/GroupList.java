package dk.pejling.ui.navigator;

import dk.pejling.ui.Language;
import dk.pejling.ui.Messages;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;

/** The target groups. */
final class GroupList {
    private final Section section;
    private final TreeViewer viewer;
    private List<Outline.Group> groups = List.of();

    GroupList(Composite parent, Consumer<Outline.Group> onChoice, Runnable onOpen) {
        section = new Section(parent, Messages.Navigator_groups, "");
        viewer = Rows.viewer(section, Messages.Navigator_groups, 92, GroupList::name, GroupList::remark);
        viewer.setContentProvider(new Flat());
        viewer.addSelectionChangedListener(event -> selected().ifPresent(onChoice));
        viewer.addOpenListener(event -> onOpen.run());
    }

    private static String name(Object element) {
        String name = ((Outline.Group) element).group().name().in(Language.locale());
        return name.substring(0, 1).toUpperCase(Language.locale()) + name.substring(1);
    }

    private static String remark(Object element) {
        Outline.Group group = (Outline.Group) element;
        return group.periods().isEmpty() ? Messages.Status_notListed
                : NLS.bind(group.points() == 1 ? Messages.Navigator_point : Messages.Navigator_points, group.points());
    }

    void show(Outline outline) {
        Optional<String> before = selected().map(group -> group.group().id());
        groups = outline.groups();
        viewer.setInput(groups);
        section.getParent().layout(true, true);
        select(before.orElseGet(() -> groups.stream().filter(group -> !group.periods().isEmpty()).findFirst()
                .map(group -> group.group().id()).orElse("")));
    }

    void select(String id) {
        groups.stream().filter(group -> group.group().id().equals(id)).findFirst()
                .ifPresent(group -> viewer.setSelection(new StructuredSelection(group), true));
    }

    Optional<Outline.Group> selected() {
        return viewer.getStructuredSelection().getFirstElement() instanceof Outline.Group group ? Optional.of(group) : Optional.empty();
    }

    Composite control() {
        return section;
    }

    /** A tree without branches. */
    private static final class Flat extends ArrayContentProvider implements ITreeContentProvider {
        @Override
        public Object[] getChildren(Object parent) {
            return new Object[0];
        }

        @Override
        public Object getParent(Object element) {
            return null;
        }

        @Override
        public boolean hasChildren(Object element) {
            return false;
        }
    }
}
