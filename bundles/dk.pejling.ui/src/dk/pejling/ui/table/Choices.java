package dk.pejling.ui.table;

import dk.pejling.model.Average;
import dk.pejling.model.Period;
import dk.pejling.ui.Beside;
import dk.pejling.ui.Language;
import dk.pejling.ui.LastBeside;
import dk.pejling.ui.Messages;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;

/** The choices that the bars of several tables have in common. */
public final class Choices {
    private Choices() {
    }

    /** What each area is set beside; {@code offers} gives the names of what there is to choose from. */
    public static Choice<Beside> comparison(Composite bar, String label, Supplier<SequencedMap<Beside, String>> offers, Consumer<Beside> onChoice) {
        return new Choice<Beside>(bar, label, one -> offers.get().getOrDefault(one, one.text()), one -> {
            LastBeside.remember(one);
            onChoice.accept(one);
        }).offer(List.copyOf(Beside.all().keySet()));
    }

    /** How a group is averaged; empty leaves it to each measurement point. */
    public static Choice<Optional<Average>> average(Composite bar, Consumer<Optional<Average>> onChoice) {
        return new Choice<Optional<Average>>(bar, Messages.Bar_average, one -> one.map(Choices::name).orElse(Messages.Bar_averageDefault),
                onChoice).offer(List.of(Optional.empty(), Optional.of(Average.WEIGHTED), Optional.of(Average.UNWEIGHTED)));
    }

    private static String name(Average average) {
        return average == Average.WEIGHTED ? Messages.Average_weighted : Messages.Average_unweighted;
    }

    /** A month; those that the source may still revise say so. */
    public static Choice<Period> period(Composite bar, Supplier<Optional<Period>> newestFinal, Consumer<Period> onChoice) {
        return new Choice<>(bar, Messages.Bar_period, period -> {
            String text = period.text(Language.locale());
            boolean provisional = newestFinal.get().filter(last -> period.compareTo(last) > 0).isPresent();
            return provisional ? NLS.bind(Messages.Bar_provisional, text) : text;
        }, onChoice);
    }
}
