package dk.pejling.ui.followup;

import dk.pejling.indicators.FollowUp.Basis;
import dk.pejling.model.Average;
import dk.pejling.model.Comparison;
import dk.pejling.model.Period;
import dk.pejling.ui.FollowUpKey;
import dk.pejling.ui.FollowUpSheet;
import dk.pejling.ui.Language;
import dk.pejling.ui.Messages;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** Which side a follow-up looks at, what each municipality is set beside, how that is averaged, and which month it is of. */
final class FollowUpBar {
    private static final List<Basis> BASES = List.of(Basis.DEVELOPMENT, Basis.LEVEL);
    private static final List<Comparison.Kind> KINDS = List.of(Comparison.Kind.PEERS, Comparison.Kind.COUNTRY);
    private static final List<Optional<Average>> AVERAGES =
            List.of(Optional.empty(), Optional.of(Average.WEIGHTED), Optional.of(Average.UNWEIGHTED));
    private static final int VISIBLE = 24;
    private static final int PEERS = 7;

    private final Composite bar;
    private final Combo basis;
    private final Combo compare;
    private final Combo average;
    private final Combo period;
    private final Consumer<FollowUpKey> onChange;
    private FollowUpKey key;
    private List<Period> periods = List.of();

    FollowUpBar(Composite parent, FollowUpKey key, Consumer<FollowUpKey> onChange) {
        this.key = key;
        this.onChange = onChange;
        bar = new Composite(parent, SWT.NONE);
        RowLayout layout = new RowLayout(SWT.HORIZONTAL);
        layout.center = true;
        layout.spacing = 6;
        layout.marginLeft = 8;
        bar.setLayout(layout);
        basis = combo(Messages.FollowUp_basis, Messages.Table_development, Messages.Table_level);
        compare = combo(Messages.Bar_compare, NLS.bind(Messages.Bar_peers, PEERS), Messages.Bar_country);
        average = combo(Messages.Bar_average, Messages.Bar_averageDefault, Messages.Average_weighted, Messages.Average_unweighted);
        period = combo(Messages.Bar_period);
        basis.addListener(SWT.Selection, event -> change(this.key.on(BASES.get(basis.getSelectionIndex()))));
        compare.addListener(SWT.Selection, event -> change(this.key.beside(KINDS.get(compare.getSelectionIndex()))));
        average.addListener(SWT.Selection, event -> change(this.key.averaged(AVERAGES.get(average.getSelectionIndex()))));
        period.addListener(SWT.Selection, event -> change(this.key.at(periods.get(period.getSelectionIndex()))));
        show();
    }

    private void change(FollowUpKey next) {
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

    /** Offers the periods of a follow-up. */
    void show(FollowUpSheet sheet) {
        key = sheet.key();
        periods = sheet.periods();
        period.setItems(periods.stream().map(one -> name(one, sheet.newestFinal())).toArray(String[]::new));
        show();
    }

    private static String name(Period one, Optional<Period> newestFinal) {
        String text = one.text(Language.locale());
        return newestFinal.isPresent() && one.compareTo(newestFinal.get()) > 0 ? NLS.bind(Messages.Bar_provisional, text) : text;
    }

    private void show() {
        basis.select(BASES.indexOf(key.basis()));
        compare.select(KINDS.indexOf(key.compare()));
        average.select(AVERAGES.indexOf(key.average()));
        if (periods.contains(key.period())) {
            period.select(periods.indexOf(key.period()));
        }
        bar.requestLayout();
    }

    Composite control() {
        return bar;
    }
}
