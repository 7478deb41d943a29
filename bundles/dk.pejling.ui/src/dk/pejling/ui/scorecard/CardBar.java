package dk.pejling.ui.scorecard;

import dk.pejling.model.Period;
import dk.pejling.ui.Averaging;
import dk.pejling.ui.Beside;
import dk.pejling.ui.Card;
import dk.pejling.ui.CardKey;
import dk.pejling.ui.Messages;
import dk.pejling.ui.table.Choice;
import dk.pejling.ui.table.Choices;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Consumer;
import org.eclipse.swt.widgets.Composite;

/** What a scorecard is set beside, how it is averaged, and which month it is of. */
final class CardBar {
    private final Composite bar;
    private final Choice<Beside> compare;
    private final Choice<Averaging> average;
    private final Choice<Period> period;
    private CardKey key;
    private SequencedMap<Beside, String> offers = Beside.all();
    private Optional<Period> newestFinal = Optional.empty();

    CardBar(Composite parent, CardKey key, Consumer<CardKey> onChange, Consumer<String> onFilter) {
        this.key = key;
        bar = Choice.bar(parent);
        compare = Choices.comparison(bar, Messages.Bar_compare, () -> offers, one -> onChange.accept(this.key.beside(one)));
        average = Choices.average(bar, one -> onChange.accept(this.key.averaged(one)));
        period = Choices.period(bar, () -> newestFinal, one -> onChange.accept(this.key.at(one)));
        Choices.filter(bar, Messages.Bar_filter, onFilter);
        show();
    }

    /** Offers the periods of a scorecard. */
    void show(Card card) {
        key = card.key();
        newestFinal = card.newestFinal();
        offers = card.offers();
        compare.offer(List.copyOf(offers.keySet()));
        period.offer(card.periods());
        show();
    }

    private void show() {
        compare.select(key.compare());
        average.select(key.average());
        period.select(key.period());
        bar.requestLayout();
    }

    Composite control() {
        return bar;
    }
}
