package dk.pejling.ui.followup;

import dk.pejling.indicators.FollowUp.Basis;
import dk.pejling.model.Period;
import dk.pejling.ui.Averaging;
import dk.pejling.ui.Beside;
import dk.pejling.ui.FollowUpKey;
import dk.pejling.ui.FollowUpSheet;
import dk.pejling.ui.Messages;
import dk.pejling.ui.table.Choice;
import dk.pejling.ui.table.Choices;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Consumer;
import org.eclipse.swt.widgets.Composite;

/** Which side a follow-up looks at, what each municipality is set beside, how that is averaged, and which month it is of. */
final class FollowUpBar {
    private final Composite bar;
    private final Choice<Basis> basis;
    private final Choice<Beside> compare;
    private final Choice<Averaging> average;
    private final Choice<Period> period;
    private FollowUpKey key;
    private SequencedMap<Beside, String> offers = Beside.all();
    private Optional<Period> newestFinal = Optional.empty();

    FollowUpBar(Composite parent, FollowUpKey key, Consumer<FollowUpKey> onChange) {
        this.key = key;
        bar = Choice.bar(parent);
        basis = new Choice<Basis>(bar, Messages.FollowUp_basis,
                one -> one == Basis.DEVELOPMENT ? Messages.Table_development : Messages.Table_level,
                one -> onChange.accept(this.key.on(one))).offer(List.of(Basis.DEVELOPMENT, Basis.LEVEL));
        compare = Choices.comparison(bar, Messages.Bar_compare, () -> offers, one -> onChange.accept(this.key.beside(one)));
        average = Choices.average(bar, one -> onChange.accept(this.key.averaged(one)));
        period = Choices.period(bar, () -> newestFinal, one -> onChange.accept(this.key.at(one)));
        show();
    }

    /** Offers the periods of a follow-up. */
    void show(FollowUpSheet sheet) {
        key = sheet.key();
        newestFinal = sheet.newestFinal();
        offers = sheet.offers();
        compare.offer(List.copyOf(offers.keySet()));
        period.offer(sheet.periods());
        show();
    }

    private void show() {
        basis.select(key.basis());
        compare.select(key.compare());
        average.select(key.average());
        period.select(key.period());
        bar.requestLayout();
    }

    Composite control() {
        return bar;
    }
}
