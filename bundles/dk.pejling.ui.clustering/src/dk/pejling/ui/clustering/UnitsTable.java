package dk.pejling.ui.clustering;

import dk.pejling.clustering.Exploration;
import dk.pejling.model.DanishOrder;
import dk.pejling.model.Numbers;
import dk.pejling.ui.Language;
import dk.pejling.ui.scorecard.TableText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.HTMLTransfer;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** All units with their clusters, to be sorted by any column and copied. */
final class UnitsTable {
    private static final int DECIMALS = 2;
    private static final int NEAREST = 3;

    private final ExplorerModel model;
    private final Table table;
    private List<Integer> rows = List.of();
    private Column sorted = Column.CLUSTER;
    private boolean down;

    /** What is known of a unit. */
    enum Column {
        UNIT(ClusterMessages.Column_unit, 130, SWT.LEFT, (one, unit) -> one.result().ids().get(unit)),
        CLUSTER(ClusterMessages.Column_cluster, 56, SWT.RIGHT, (one, unit) -> String.valueOf(one.partition().label(unit)),
                (one, unit) -> one.partition().label(unit)),
        SILHOUETTE(ClusterMessages.Column_silhouette, 66, SWT.RIGHT,
                (one, unit) -> one.silhouette().map(each -> number(each.width(unit))).orElse("–"),
                (one, unit) -> one.silhouette().map(each -> each.width(unit)).orElse(0.0)),
        NEXT(ClusterMessages.Column_next, 66, SWT.RIGHT,
                (one, unit) -> one.silhouette().map(each -> String.valueOf(each.neighbour(unit))).orElse("–"),
                (one, unit) -> one.silhouette().map(each -> each.neighbour(unit)).orElse(0)),
        CENTRE(ClusterMessages.Column_centre, 82, SWT.RIGHT, (one, unit) -> text(one.centreDistance(unit)),
                (one, unit) -> one.centreDistance(unit).orElse(0)),
        NEAREST_UNITS(ClusterMessages.Column_nearest, 300, SWT.LEFT, (one, unit) -> String.join("; ", one.nearest(unit, NEAREST).stream()
                .map(other -> one.result().ids().get(other) + " " + number(one.distance(unit, other))).toList()));

        private final String heading;
        private final int width;
        private final int alignment;
        private final BiFunction<Exploration, Integer, String> text;
        private final ToDoubleBiFunction<Exploration, Integer> order;

        Column(String heading, int width, int alignment, BiFunction<Exploration, Integer, String> text) {
            this(heading, width, alignment, text, null);
        }

        Column(String heading, int width, int alignment, BiFunction<Exploration, Integer, String> text,
                ToDoubleBiFunction<Exploration, Integer> order) {
            this.heading = heading;
            this.width = width;
            this.alignment = alignment;
            this.text = text;
            this.order = order;
        }

        private static String number(double value) {
            return Numbers.text(value, DECIMALS, Language.locale());
        }

        private static String text(OptionalDouble value) {
            return value.isPresent() ? number(value.getAsDouble()) : "–";
        }

        private Comparator<Integer> comparator(Exploration one) {
            return order == null ? Comparator.comparing(unit -> text.apply(one, unit), DanishOrder.NAMES)
                    : Comparator.comparingDouble(unit -> order.applyAsDouble(one, unit));
        }
    }

    UnitsTable(Composite parent, ExplorerModel model) {
        this.model = model;
        table = new Table(parent, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.MULTI);
        table.setHeaderVisible(true);
        for (Column column : Column.values()) {
            TableColumn one = new TableColumn(table, column.alignment);
            one.setText(column.heading);
            one.setWidth(column.width);
            one.addListener(SWT.Selection, event -> sort(column));
        }
        table.addListener(SWT.SetData, this::fill);
        table.addListener(SWT.Selection, event -> chosen());
        table.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == 'c' && (event.stateMask & SWT.MOD1) != 0) {
                copy();
            }
        });
        Speech.name(table, ClusterMessages.Table_name);
        model.addListener(this::changed);
    }

    Table control() {
        return table;
    }

    private void changed(ExplorerModel.Change change) {
        if (change == ExplorerModel.Change.OUTCOME) {
            order();
        } else if (change == ExplorerModel.Change.LOOK) {
            mark();
        }
    }

    private void sort(Column column) {
        down = column == sorted && !down;
        sorted = column;
        table.setSortColumn(table.getColumn(column.ordinal()));
        table.setSortDirection(down ? SWT.DOWN : SWT.UP);
        order();
    }

    private void order() {
        model.exploration().ifPresent(one -> {
            Comparator<Integer> comparator = sorted.comparator(one);
            // Names keep the alphabet whichever way the numbers run.
            rows = IntStream.range(0, one.size()).boxed()
                    .sorted((down ? comparator.reversed() : comparator).thenComparing(Column.UNIT.comparator(one))).toList();
            table.setItemCount(rows.size());
            table.clearAll();
            mark();
        });
    }

    private void fill(Event event) {
        TableItem item = (TableItem) event.item;
        int unit = rows.get(table.indexOf(item));
        model.exploration().ifPresent(one -> item.setText(texts(one, unit).toArray(String[]::new)));
    }

    private static List<String> texts(Exploration one, int unit) {
        List<String> texts = new ArrayList<>();
        for (Column column : Column.values()) {
            texts.add(column.text.apply(one, unit));
        }
        return texts;
    }

    private void chosen() {
        if (table.getSelectionCount() == 1) {
            model.look(rows.get(table.getSelectionIndex()));
        }
    }

    private void mark() {
        if (table.getSelectionCount() > 1) {
            return;
        }
        int row = model.unit().isPresent() ? rows.indexOf(model.unit().getAsInt()) : -1;
        if (row < 0) {
            table.deselectAll();
        } else if (table.getSelectionIndex() != row) {
            table.setSelection(row);
        }
    }

    /** Returns the rows as they stand, with headings. */
    TableText text() {
        return text(rows);
    }

    private TableText text(List<Integer> which) {
        List<List<String>> texts = new ArrayList<>();
        texts.add(IntStream.range(0, Column.values().length).mapToObj(i -> Column.values()[i].heading).toList());
        model.exploration().ifPresent(one -> which.forEach(unit -> texts.add(texts(one, unit))));
        return new TableText(ClusterMessages.Table_name, texts);
    }

    /** Copies the rows that are chosen; with one or none all of them. */
    void copy() {
        int[] chosen = table.getSelectionIndices();
        TableText text = chosen.length < 2 ? text() : text(IntStream.of(chosen).mapToObj(rows::get).toList());
        Clipboard clipboard = new Clipboard(table.getDisplay());
        try {
            clipboard.setContents(new Object[] {text.tabs(), text.html()},
                    new Transfer[] {TextTransfer.getInstance(), HTMLTransfer.getInstance()});
        } finally {
            clipboard.dispose();
        }
    }
}
