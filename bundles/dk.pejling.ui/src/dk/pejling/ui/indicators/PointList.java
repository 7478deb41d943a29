package dk.pejling.ui.indicators;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnPixelData;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.Text;

/** The list of points, with a search field and a filter by state. */
final class PointList {
    private static final int PADDING = 8;
    /** At least and at most, in letters. */
    private static final int NAME = 10;
    private static final int ORIGIN = 9;

    private final Text search;
    private final Combo filter;
    private final TableViewer viewer;
    private final TableColumnLayout layout;
    private final Map<TableColumn, Function<PointRow, String>> columns = new LinkedHashMap<>();
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
        layout = new TableColumnLayout();
        table.setLayout(layout);
        viewer = new TableViewer(table, SWT.FULL_SELECTION | SWT.SINGLE | SWT.V_SCROLL | SWT.BORDER);
        viewer.getTable().setHeaderVisible(true);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        column(IndicatorMessages.List_name, PointRow::name);
        column(IndicatorMessages.List_state, PointRow::stateText);
        column(IndicatorMessages.List_origin, PointRow::shortOrigin);
        fit();
        viewer.addSelectionChangedListener(event -> selected().ifPresent(onSelected));
    }

    private void column(String title, Function<PointRow, String> texts) {
        TableViewerColumn column = new TableViewerColumn(viewer, SWT.LEFT);
        column.getColumn().setText(title);
        column.setLabelProvider(ColumnLabelProvider.createTextProvider(element -> texts.apply((PointRow) element)));
        columns.put(column.getColumn(), texts);
    }

    /** States are read whole, an origin to a length; names have the rest. */
    private void fit() {
        GC gc = new GC(viewer.getTable());
        try {
            int room = PADDING + gc.textExtent("MM").x;
            columns.forEach((column, texts) -> {
                int wide = Stream.concat(Stream.of(column.getText()), rows.stream().map(texts)).mapToInt(text -> gc.textExtent(text).x).max()
                        .orElse(0);
                boolean name = column.getParent().indexOf(column) == 0;
                boolean origin = column.getParent().indexOf(column) == columns.size() - 1;
                layout.setColumnData(column, name ? new ColumnWeightData(1, gc.textExtent("M").x * NAME)
                        : new ColumnPixelData(origin ? Math.min(wide + room, gc.textExtent("M").x * ORIGIN) : wide + room));
            });
        } finally {
            gc.dispose();
        }
        viewer.getTable().getParent().layout();
    }

    private Optional<PointRow> selected() {
        return Optional.ofNullable((PointRow) viewer.getStructuredSelection().getFirstElement());
    }

    void show(List<PointRow> all) {
        rows = all;
        fit();
        refresh();
    }

    private void refresh() {
        int state = filter.getSelectionIndex() - 1;
        Optional<String> before = selected().map(row -> row.point().id());
        viewer.setInput(rows.stream().filter(row -> state < 0 || row.state().ordinal() == state)
                .filter(row -> row.matches(search.getText())).toList());
        before.ifPresent(this::mark);
    }

    boolean has(String id) {
        return find(id).isPresent();
    }

    private Optional<PointRow> find(String id) {
        return rows.stream().filter(row -> row.point().id().equals(id)).findFirst();
    }

    /** Opens a point, even one that the search hides; does nothing when there is none of this id. */
    void select(String id) {
        find(id).ifPresent(row -> {
            if (!((List<?>) viewer.getInput()).contains(row)) {
                filter.select(0);
                search.setText("");
                refresh();
            }
            viewer.setSelection(new StructuredSelection(row), true);
        });
    }

    /** Marks a point without opening it. */
    void mark(String id) {
        find(id).ifPresent(row -> viewer.getTable().setSelection(((List<?>) viewer.getInput()).indexOf(row)));
    }

    List<PointRow> shown() {
        return Arrays.stream(viewer.getTable().getItems()).map(item -> (PointRow) item.getData()).toList();
    }

    void focus() {
        search.setFocus();
    }
}
