package dk.pejling.ui.details;

import dk.pejling.model.Observation;
import dk.pejling.ui.Curves;
import dk.pejling.ui.Fact;
import dk.pejling.ui.Messages;
import dk.pejling.ui.scorecard.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.swt.widgets.Composite;

/** Lays out what is known of lines that stand in no scorecard. */
final class CurvesPage extends PageParts {
    private final Curves curves;

    CurvesPage(Composite page, Curves curves) {
        super(page);
        this.curves = curves;
    }

    void create() {
        text(page(), curves.title(), palette().ink(), bold());
        text(page(), curves.subtitle(), palette().secondary(), null);
        List<Fact> newest = newest(curves);
        if (!newest.isEmpty()) {
            heading(Messages.Curves_newest);
            facts(newest);
        }
        if (!curves.facts().isEmpty()) {
            heading(Messages.Curves_facts);
            facts(curves.facts());
        }
    }

    /** Returns the last number of each line, that of the most important first. */
    private static List<Fact> newest(Curves curves) {
        List<Fact> newest = new ArrayList<>();
        for (Curves.Curve line : curves.lines().reversed()) {
            Optional<Integer> last = IntStream.range(0, curves.periods().size()).boxed().sorted((one, other) -> other - one)
                    .filter(i -> line.values().get(i).isMeasured()).findFirst();
            last.ifPresent(i -> newest.add(new Fact(line.label(), "%s (%s)".formatted(
                    Shown.value(Observation.of(line.values().get(i).number().getAsDouble()), curves.decimals(), false),
                    Shown.period(curves.periods().get(i))))));
        }
        return newest;
    }

    /** Returns it as text, a line each. */
    static String text(Curves curves) {
        return curves.title() + "\n" + curves.subtitle() + "\n\n" + List.of(newest(curves), curves.facts()).stream().flatMap(List::stream)
                .map(fact -> fact.label() + ": " + fact.text()).collect(Collectors.joining("\n"));
    }
}
