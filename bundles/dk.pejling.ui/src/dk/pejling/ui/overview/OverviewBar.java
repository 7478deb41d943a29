package dk.pejling.ui.overview;

import dk.pejling.indicators.FollowUp.Basis;
import dk.pejling.indicators.MeasurementPoint;
import dk.pejling.model.Comparison;
import dk.pejling.model.Period;
import dk.pejling.ui.Focus.Part;
import dk.pejling.ui.Language;
import dk.pejling.ui.Messages;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.dialogs.ListSelectionDialog;

/** How an overview is shown: which rows, columns, side and number, beside whom, of which month. */
final class OverviewBar {
    private static final List<Basis> BASES = List.of(Basis.DEVELOPMENT, Basis.LEVEL);
    private static final List<Part> PARTS = List.of(Part.DEVIATION, Part.OWN, Part.RANK);
    private static final List<Comparison.Kind> KINDS = List.of(Comparison.Kind.PEERS, Comparison.Kind.COUNTRY);
    private static final int VISIBLE = 24;
    private static final int PEERS = 7;
    private static final int FILTER_WIDTH = 170;

    private final Composite bar;
    private final Combo basis;
    private final Combo part;
    private final Combo compare;
    private final Combo period;
    private final Consumer<OverviewKey> onChange;
    private OverviewKey key;
    private List<Period> periods = List.of();
    private Optional<OverviewSheet> sheet = Optional.empty();

    OverviewBar(Composite parent, OverviewKey key, Consumer<OverviewKey> onChange, Consumer<String> onFilter) {
        this.key = key;
        this.onChange = onChange;
        bar = new Composite(parent, SWT.NONE);
        RowLayout layout = new RowLayout(SWT.HORIZONTAL);
        layout.center = true;
        layout.spacing = 6;
        layout.marginLeft = 8;
        bar.setLayout(layout);
        filter(onFilter);
        basis = combo(OverviewMessages.Overview_basis, Messages.Table_development, Messages.Table_level);
        part = combo(OverviewMessages.Overview_show, OverviewMessages.Overview_deviation, OverviewMessages.Overview_own,
                OverviewMessages.Overview_rank);
        compare = combo(Messages.Bar_compare, NLS.bind(Messages.Bar_peers, PEERS), Messages.Bar_country);
        period = combo(Messages.Bar_period);
        Button columns = new Button(bar, SWT.PUSH);
        columns.setText(OverviewMessages.Overview_columns);
        columns.addListener(SWT.Selection, event -> chooseColumns());
        basis.addListener(SWT.Selection, event -> change(this.key.on(BASES.get(basis.getSelectionIndex()))));
        part.addListener(SWT.Selection, event -> change(this.key.showing(PARTS.get(part.getSelectionIndex()))));
        compare.addListener(SWT.Selection, event -> change(this.key.beside(KINDS.get(compare.getSelectionIndex()))));
        period.addListener(SWT.Selection, event -> change(this.key.at(periods.get(period.getSelectionIndex()))));
        show();
    }

    private void filter(Consumer<String> onFilter) {
        Text filter = new Text(bar, SWT.SEARCH | SWT.ICON_CANCEL | SWT.ICON_SEARCH);
        filter.setMessage(OverviewMessages.Overview_filter);
        filter.setLayoutData(new RowData(FILTER_WIDTH, SWT.DEFAULT));
        filter.addListener(SWT.Modify, event -> onFilter.accept(filter.getText()));
    }

    private void change(OverviewKey next) {
        key = next;
        onChange.accept(next);
    }

    private Combo combo(String name, String... items) {
        new Label(bar, SWT.NONE).setText(name);
        Combo combo = new Combo(bar, SWT.READ_ONLY | SWT.DROP_DOWN);
        combo.setItems(items);
        combo.setVisibleItemCount(VISIBLE);
        return combo;
    }

    private void chooseColumns() {
        if (sheet.isEmpty()) {
            return;
        }
        List<MeasurementPoint> all = sheet.get().cards().keySet().stream().flatMap(group -> sheet.get().points(group).stream()).toList();
        ListSelectionDialog dialog = ListSelectionDialog.of(all).contentProvider(ArrayContentProvider.getInstance())
                .labelProvider(LabelProvider.createTextProvider(point -> ((MeasurementPoint) point).name().in(Language.locale())
                        + " (" + ((MeasurementPoint) point).targetGroup() + ")"))
                .message(OverviewMessages.Overview_choose).title(OverviewMessages.Overview_title)
                .preselect(all.stream().filter(point -> !key.hidden().contains(point.id())).toArray()).create(bar.getShell());
        if (dialog.open() == ListSelectionDialog.OK) {
            List<MeasurementPoint> hidden = new ArrayList<>(all);
            hidden.removeAll(Arrays.asList(dialog.getResult()));
            change(key.hiding(hidden.stream().map(MeasurementPoint::id).toList()));
        }
    }

    /** Offers the periods and columns of an overview. */
    void show(OverviewSheet read) {
        sheet = Optional.of(read);
        key = read.key();
        periods = read.periods();
        period.setItems(periods.stream().map(one -> name(one, read.newestFinal())).toArray(String[]::new));
        show();
    }

    private static String name(Period one, Optional<Period> newestFinal) {
        String text = one.text(Language.locale());
        return newestFinal.isPresent() && one.compareTo(newestFinal.get()) > 0 ? NLS.bind(Messages.Bar_provisional, text) : text;
    }

    private void show() {
        basis.select(BASES.indexOf(key.basis()));
        part.select(PARTS.indexOf(key.part()));
        compare.select(KINDS.indexOf(key.compare()));
        if (periods.contains(key.period())) {
            period.select(periods.indexOf(key.period()));
        }
        bar.requestLayout();
    }

    Composite control() {
        return bar;
    }
}
