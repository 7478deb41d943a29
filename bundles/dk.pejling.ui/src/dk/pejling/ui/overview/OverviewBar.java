package dk.pejling.ui.overview;

import dk.pejling.indicators.FollowUp.Basis;
import dk.pejling.indicators.MeasurementPoint;
import dk.pejling.model.Period;
import dk.pejling.ui.Beside;
import dk.pejling.ui.Focus.Part;
import dk.pejling.ui.Language;
import dk.pejling.ui.Messages;
import dk.pejling.ui.table.Choice;
import dk.pejling.ui.table.Choices;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.dialogs.ListSelectionDialog;

/** How an overview is shown: which rows, columns, side and number, beside whom, of which month. */
final class OverviewBar {
    private final Composite bar;
    private final Choice<Basis> basis;
    private final Choice<Part> part;
    private final Choice<Beside> compare;
    private final Choice<Period> period;
    private final Consumer<OverviewKey> onChange;
    private OverviewKey key;
    private Optional<OverviewSheet> sheet = Optional.empty();

    OverviewBar(Composite parent, OverviewKey key, Consumer<OverviewKey> onChange, Consumer<String> onFilter) {
        this.key = key;
        this.onChange = onChange;
        bar = Choice.bar(parent);
        Choices.filter(bar, OverviewMessages.Overview_filter, onFilter);
        basis = new Choice<Basis>(bar, OverviewMessages.Overview_basis,
                one -> one == Basis.DEVELOPMENT ? Messages.Table_development : Messages.Table_level, one -> change(this.key.on(one)))
                .offer(List.of(Basis.DEVELOPMENT, Basis.LEVEL));
        part = new Choice<>(bar, OverviewMessages.Overview_show, OverviewBar::name, one -> change(this.key.showing(one)))
                .offer(List.of(Part.DEVIATION, Part.OWN, Part.RANK));
        compare = Choices.comparison(bar, OverviewMessages.Overview_against, () -> sheet.map(OverviewSheet::offers).orElseGet(Beside::all),
                one -> change(this.key.beside(one)));
        period = Choices.period(bar, () -> sheet.flatMap(OverviewSheet::newestFinal), one -> change(this.key.at(one)));
        Button columns = new Button(bar, SWT.PUSH);
        columns.setText(OverviewMessages.Overview_columns);
        columns.addListener(SWT.Selection, event -> chooseColumns());
        show();
    }

    private static String name(Part part) {
        return part == Part.OWN ? OverviewMessages.Overview_own : part == Part.RANK ? OverviewMessages.Overview_rank
                : OverviewMessages.Overview_deviation;
    }

    private void change(OverviewKey next) {
        key = next;
        onChange.accept(next);
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
        period.offer(read.periods());
        compare.offer(List.copyOf(read.offers().keySet()));
        show();
    }

    private void show() {
        basis.select(key.basis());
        part.select(key.part());
        compare.select(key.compare());
        period.select(key.period());
        bar.requestLayout();
    }

    Composite control() {
        return bar;
    }
}
