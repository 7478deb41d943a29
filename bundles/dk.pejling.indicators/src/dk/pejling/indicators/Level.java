package dk.pejling.indicators;

import dk.pejling.indicators.contributed.GuardedFunction;
import dk.pejling.indicators.formula.Formula;
import dk.pejling.indicators.formula.FormulaException;
import dk.pejling.model.LocalText;
import dk.pejling.model.plugins.PluginProblem;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** How the level of a measurement point is made. */
public sealed interface Level {
    /**
     * A share as the source publishes it; never computed again from another table.
     *
     * @param rate the share, in per cent
     * @param numerator count that the share was made of; with it, denominators for weighted averages are derived as
     *     {@code numerator ÷ share}, and marked so
     */
    record Published(MeasureReference rate, Optional<MeasureReference> numerator) implements Level {
    }

    /**
     * {@code factor × numerator ÷ denominator}.
     */
    record Ratio(MeasureReference numerator, MeasureReference denominator, double factor) implements Level {
    }

    /**
     * What a formula makes of measures, constants and other points.
     */
    record Computed(FormulaSource source, Formula formula) implements Level {
    }

    /**
     * A formula that has not been looked at: the names it uses are not all known yet. No point of a catalogue in use has it.
     */
    record Written(FormulaSource source) implements Level {
    }

    /**
     * Nothing: the formula is wrong, or names something that is.
     */
    record Faulty(FormulaSource source, FormulaException problem) implements Level {
    }

    /**
     * Nothing yet: the source table is not part of the product.
     *
     * @param table id of the table it waits for
     * @param source the formula that is to be computed then, where it has been written
     */
    record Awaited(String table, Optional<FormulaSource> source) implements Level {
        /** Waits without a formula. */
        public Awaited(String table) {
            this(table, Optional.empty());
        }
    }

    /**
     * What a plug-in's function makes of measures.
     *
     * @param function the function, under guard
     * @param columns the measures it is given, by the names it knows them by
     */
    record Contributed(GuardedFunction function, Map<String, MeasureReference> columns) implements Level {
        /** Copies the map, in its order. */
        public Contributed {
            columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        }
    }

    /**
     * Nothing, since the plug-in that makes it is not there or is switched off.
     *
     * @param provider symbolic name of the plug-in
     * @param problem why it is switched off; empty when it is not installed
     */
    record Unavailable(String provider, Optional<PluginProblem> problem) implements Level {
        /** Returns who would provide it and why it does not. */
        public LocalText text() {
            return problem.map(one -> new LocalText(shortText().da() + ": " + one.text().da(), shortText().en() + ": " + one.text().en()))
                    .orElse(shortText());
        }

        /** Returns who would provide it, and whether it is not installed or switched off. */
        public LocalText shortText() {
            boolean off = problem.isPresent();
            return new LocalText("leveres af %s, %s".formatted(provider, off ? "slået fra" : "ikke installeret"),
                    "provided by %s, %s".formatted(provider, off ? "switched off" : "not installed"));
        }
    }
}
