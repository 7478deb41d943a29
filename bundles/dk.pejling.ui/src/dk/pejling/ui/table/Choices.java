package dk.pejling.ui.table;

import dk.pejling.model.Period;
import dk.pejling.ui.Averaging;
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
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/** The choices that the bars of several tables have in common. */
public final class Choices {
    private static final int FILTER_WIDTH = 84;

    private Choices() {
    }

    /** A field whose words narrow a table; {@code onFilter} is told of every letter. */
    public static void filter(Composite bar, String hint, Consumer<String> onFilter) {
        Text filter = new Text(bar, SWT.SEARCH | SWT.ICON_CANCEL | SWT.ICON_SEARCH);
        filter.setMessage(hint);
        filter.setToolTipText(hint);
        filter.setLayoutData(new RowData(FILTER_WIDTH, SWT.DEFAULT));
        filter.addListener(SWT.Modify, event -> onFilter.accept(filter.getText()));
    }

    /** What each area is set beside; {@code offers} gives the names of what there is to choose from. */
    public static Choice<Beside> comparison(Composite bar, String label, Supplier<SequencedMap<Beside, String>> offers, Consumer<Beside> onChoice) {
        return new Choice<Beside>(bar, label, one -> offers.get().getOrDefault(one, one.text()), one -> {
            LastBeside.remember(one);
            onChoice.accept(one);
        }).offer(List.copyOf(Beside.all().keySet()));
    }

    /** How a group is averaged, and whether the municipality is one of it. */
    public static Choice<Averaging> average(Composite bar, Consumer<Averaging> onChoice) {
        return new Choice<>(bar, Messages.Bar_average, Averaging::name, onChoice).offer(Averaging.all());
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
