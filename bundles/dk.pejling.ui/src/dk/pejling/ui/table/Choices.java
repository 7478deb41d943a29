package dk.pejling.ui.table;

import dk.pejling.model.Average;
import dk.pejling.model.Comparison;
import dk.pejling.model.Period;
import dk.pejling.ui.Beside;
import dk.pejling.ui.Language;
import dk.pejling.ui.Messages;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;

/** The choices that the bars of several tables have in common. */
public final class Choices {
    private static final int PEERS = 7;

    private Choices() {
    }

    /** What each area is set beside; {@code sets} gives the names of the cluster sets by their ids. */
    public static Choice<Beside> comparison(Composite bar, Supplier<Map<String, String>> sets, Consumer<Beside> onChoice) {
        return new Choice<Beside>(bar, Messages.Bar_compare, one -> one.set()
                .map(id -> NLS.bind(Messages.Bar_cluster, sets.get().getOrDefault(id, id)))
                .orElseGet(() -> one.kind() == Comparison.Kind.PEERS ? NLS.bind(Messages.Bar_peers, PEERS) : Messages.Bar_country), onChoice)
                .offer(Beside.all(List.of()));
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
