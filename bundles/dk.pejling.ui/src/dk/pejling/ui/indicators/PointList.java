package dk.pejling.ui.indicators;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/** The list of points, with a search field and a filter by state. */
final class PointList {
    private final Text search;
    private final Combo filter;
    private final TableViewer viewer;
    private List<PointRow> rows = List.of();

    PointList(Composite parent, Consumer<PointRow> onSelected) {
        Composite place = new Composite(parent, SWT.NONE);
        place.setLayout(new GridLayout(2, false));
        search = new Text(place, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        search.setMessage(IndicatorMessages.List_search);
        search.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        search.addModifyListener(event -> refresh());
        filter = new Combo(place, SWT.READ_ONLY);
        filter.add(IndicatorMessages.List_all);
        Arrays.stream(PointRow.State.values()).map(PointRow::text).forEach(filter::add);
        filter.select(0);
        filter.addListener(SWT.Selection, event -> refresh());
        Composite table = new Composite(place, SWT.NONE);
        table.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true, 2, 1));
        TableColumnLayout layout = new TableColumnLayout();
        table.setLayout(layout);
        viewer = new TableViewer(table, SWT.FULL_SELECTION | SWT.SINGLE | SWT.V_SCROLL | SWT.BORDER);
        viewer.getTable().setHeaderVisible(true);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        column(layout, IndicatorMessages.List_name, 45, PointRow::name);
        column(layout, IndicatorMessages.List_state, 30, PointRow::stateText);
        column(layout, IndicatorMessages.List_origin, 25, PointRow::origin);
        viewer.addSelectionChangedListener(event -> selected().ifPresent(onSelected));
    }

    private void column(TableColumnLayout layout, String title, int weight, Function<PointRow, String> texts) {
        TableViewerColumn column = new TableViewerColumn(viewer, SWT.LEFT);
        column.getColumn().setText(title);
        layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, 60));
        column.setLabelProvider(ColumnLabelProvider.createTextProvider(element -> texts.apply((PointRow) element)));
    }

    private Optional<PointRow> selected() {
        return Optional.ofNullable((PointRow) viewer.getStructuredSelection().getFirstElement());
    }

    void show(List<PointRow> all) {
        rows = all;
        refresh();
    }

    private void refresh() {
        int state = filter.getSelectionIndex() - 1;
        Optional<String> before = selected().map(row -> row.point().id());
        viewer.setInput(rows.stream().filter(row -> state < 0 || row.state().ordinal() == state)
                .filter(row -> row.matches(search.getText())).toList());
        before.ifPresent(this::mark);
    }

    /** Selects a point without opening it anew; does nothing when it is not listed. */
    void select(String id) {
        rows.stream().filter(row -> row.point().id().equals(id)).findFirst()
                .ifPresent(row -> viewer.setSelection(new StructuredSelection(row), true));
    }

    private void mark(String id) {
        rows.stream().filter(row -> row.point().id().equals(id)).findFirst()
                .ifPresent(row -> viewer.getTable().setSelection(((List<?>) viewer.getInput()).indexOf(row)));
    }

    List<PointRow> shown() {
        return Arrays.stream(viewer.getTable().getItems()).map(item -> (PointRow) item.getData()).toList();
    }

    void focus() {
        search.setFocus();
    }
}
