package dk.pejling.ui.scorecard;

import dk.pejling.model.Average;
import dk.pejling.model.Comparison;
import dk.pejling.model.Period;
import dk.pejling.ui.Card;
import dk.pejling.ui.CardKey;
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

/** What a scorecard is set beside, how it is averaged, and which month it is of. */
final class CardBar {
    private static final List<Comparison.Kind> KINDS = List.of(Comparison.Kind.PEERS, Comparison.Kind.COUNTRY);
    private static final List<Optional<Average>> AVERAGES =
            List.of(Optional.empty(), Optional.of(Average.WEIGHTED), Optional.of(Average.UNWEIGHTED));
    private static final int VISIBLE = 24;

    private final Composite bar;
    private final Combo compare;
    private final Combo average;
    private final Combo period;
    private final Consumer<CardKey> onChange;
    private CardKey key;
    private List<Period> periods = List.of();

    CardBar(Composite parent, CardKey key, Consumer<CardKey> onChange) {
        this.key = key;
        this.onChange = onChange;
        bar = new Composite(parent, SWT.NONE);
        // Wraps where larger text or a narrow window leaves too little room.
        RowLayout layout = new RowLayout(SWT.HORIZONTAL);
        layout.center = true;
        layout.spacing = 6;
        layout.marginLeft = 8;
        bar.setLayout(layout);
        compare = combo(Messages.Bar_compare, this::compared);
        average = combo(Messages.Bar_average, this::averaged);
        period = combo(Messages.Bar_period, this::moved);
        compare.setItems(NLS.bind(Messages.Bar_peers, 7), Messages.Bar_country);
        average.setItems(Messages.Bar_averageDefault, Messages.Average_weighted, Messages.Average_unweighted);
        show();
    }

    private Combo combo(String name, Runnable onSelection) {
        Label label = new Label(bar, SWT.NONE);
        label.setText(name);
        Combo combo = new Combo(bar, SWT.READ_ONLY | SWT.DROP_DOWN);
        combo.setVisibleItemCount(VISIBLE);
        combo.addListener(SWT.Selection, event -> onSelection.run());
        return combo;
    }

    /** Offers the periods of a scorecard. */
    void show(Card card) {
        key = card.key();
        periods = card.periods();
        period.setItems(periods.stream().map(one -> name(one, card.newestFinal())).toArray(String[]::new));
        show();
    }

    private static String name(Period one, Optional<Period> newestFinal) {
        String text = one.text(Language.locale());
        return newestFinal.isPresent() && one.compareTo(newestFinal.get()) > 0 ? NLS.bind(Messages.Bar_provisional, text) : text;
    }

    private void show() {
        compare.select(KINDS.indexOf(key.compare()));
        average.select(AVERAGES.indexOf(key.average()));
        if (periods.contains(key.period())) {
            period.select(periods.indexOf(key.period()));
        }
        bar.requestLayout();
    }

    private void compared() {
        onChange.accept(key.beside(KINDS.get(compare.getSelectionIndex())));
    }

    private void averaged() {
        onChange.accept(key.averaged(AVERAGES.get(average.getSelectionIndex())));
    }

    private void moved() {
        onChange.accept(key.at(periods.get(period.getSelectionIndex())));
    }

    Composite control() {
        return bar;
    }
}
