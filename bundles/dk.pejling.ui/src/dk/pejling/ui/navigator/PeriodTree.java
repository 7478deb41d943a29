package dk.pejling.ui.navigator;

import dk.pejling.model.Period;
import dk.pejling.ui.Language;
import dk.pejling.ui.Messages;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.widgets.Composite;

/** The months with figures, latest first; those of older years below their year. */
final class PeriodTree {
    private final Section section;
    private final TreeViewer viewer;
    private Outline.Group group;

    PeriodTree(Composite parent, Runnable onOpen) {
        section = new Section(parent, Messages.Navigator_periods, "");
        viewer = Rows.viewer(section, Messages.Navigator_periods, PeriodTree::name, this::remark);
        viewer.setContentProvider(new ByYear());
        viewer.addOpenListener(event -> {
            if (selected().isPresent()) {
                onOpen.run();
            } else {
                Object year = viewer.getStructuredSelection().getFirstElement();
                viewer.setExpandedState(year, !viewer.getExpandedState(year));
            }
        });
    }

    private static String name(Object element) {
        if (element instanceof Period period) {
            String text = period.text(Language.locale());
            return text.substring(0, 1).toUpperCase(Language.locale()) + text.substring(1);
        }
        return element.toString();
    }

    private String remark(Object element) {
        if (!(element instanceof Period period)) {
            return "";
        }
        if (group.newestFinal().filter(period::equals).isPresent()) {
            return Messages.Navigator_newestFinal;
        }
        return group.newestFinal().filter(last -> period.compareTo(last) > 0).isPresent() ? Messages.Navigator_provisional : "";
    }

    void setNote(String text) {
        section.setNote(text);
        section.layout(true);
    }

    void show(Outline.Group next) {
        Optional<Period> before = selected();
        group = next;
        viewer.setInput(next);
        before.filter(next.periods()::contains).or(next::first).ifPresent(this::select);
        Rows.fit(viewer.getTree());
        if (viewer.getTree().getItemCount() > 0) {
            viewer.getTree().setTopItem(viewer.getTree().getItem(0));
        }
    }

    void select(Period period) {
        if (group != null && group.periods().contains(period)) {
            viewer.setSelection(new StructuredSelection(period), true);
            Rows.fit(viewer.getTree());
        }
    }

    Optional<Period> selected() {
        return viewer.getStructuredSelection().getFirstElement() instanceof Period period ? Optional.of(period) : Optional.empty();
    }

    Composite control() {
        return section;
    }

    /** The newest year's months, then older years. */
    private final class ByYear implements ITreeContentProvider {
        @Override
        public Object[] getElements(Object input) {
            List<Period> periods = group.periods();
            List<Object> elements = new ArrayList<>();
            if (!periods.isEmpty()) {
                int newest = periods.getFirst().year();
                periods.stream().filter(period -> period.year() == newest).forEach(elements::add);
                periods.stream().map(Period::year).filter(year -> year != newest).distinct().map(Year::of).forEach(elements::add);
            }
            return elements.toArray();
        }

        @Override
        public Object[] getChildren(Object parent) {
            return parent instanceof Year year
                    ? group.periods().stream().filter(period -> period.year() == year.getValue()).toArray() : new Object[0];
        }

        @Override
        public Object getParent(Object element) {
            return element instanceof Period period && period.year() != group.periods().getFirst().year()
                    ? Year.of(period.year()) : null;
        }

        @Override
        public boolean hasChildren(Object element) {
            return element instanceof Year;
        }
    }
}
