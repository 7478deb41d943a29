package dk.pejling.indicators.formula;

import dk.pejling.model.Area;
import dk.pejling.model.Numbers;
import dk.pejling.model.Observation;
import dk.pejling.model.Period;
import dk.pejling.model.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleBinaryOperator;

/** A formula as its author would reckon it by hand: one cell at a time, every number looked up anew. */
abstract class SlowNode {
    private final String text;

    SlowNode(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    abstract Observation at(Area area, Period period);

    /** Before the first period nothing is listed, whatever a rule would make of it. */
    Observation since(Period first, Area area, Period period) {
        return period.compareTo(first) < 0 ? Observation.absent(Status.NOT_LISTED) : at(area, period);
    }

    /**
     * Several periods up to one.
     *
     * @param first the earliest period there is
     */
    abstract Observation together(Area area, Period period, int length, Missing missing, Period first);

    /** Adds parts up by a rule; a mean when asked. */
    static Observation fold(List<Observation> parts, Missing missing, boolean mean) {
        List<Double> numbers = new ArrayList<>();
        Status worst = Status.MEASURED;
        for (Observation part : parts) {
            part.number().ifPresent(numbers::add);
            worst = Status.both(worst, part.status());
        }
        double sum = numbers.stream().mapToDouble(Double::doubleValue).sum();
        if (numbers.size() == parts.size() || missing != Missing.SKIP_IF_ANY && !numbers.isEmpty()) {
            return finite(mean ? sum / numbers.size() : sum);
        }
        boolean nobody = parts.stream().allMatch(part -> part.status() == Status.NOT_LISTED);
        return missing == Missing.NEVER_SKIP && nobody && !mean ? Observation.of(0) : Observation.absent(worst);
    }

    static Observation finite(double value) {
        return Double.isFinite(value) ? Observation.of(value) : Observation.absent(Status.NOT_APPLICABLE);
    }

    static Observation both(Observation a, Observation b, DoubleBinaryOperator operator) {
        return a.isMeasured() && b.isMeasured()
                ? finite(operator.applyAsDouble(a.number().getAsDouble(), b.number().getAsDouble()))
                : Observation.absent(Status.both(a.status(), b.status()));
    }

    /** Something counted: a stock or a flow. */
    abstract static class Count extends SlowNode {
        private final boolean flow;

        Count(String text, boolean flow) {
            super(text);
            this.flow = flow;
        }

        boolean isFlow() {
            return flow;
        }

        @Override
        Observation together(Area area, Period period, int length, Missing missing, Period first) {
            return window(area, period, length, missing, !flow, first);
        }

        Observation window(Area area, Period period, int length, Missing missing, boolean mean, Period first) {
            List<Observation> parts = new ArrayList<>();
            for (int back = 0; back < length; back++) {
                parts.add(since(first, area, period.plus(-back)));
            }
            return fold(parts, missing, mean);
        }
    }

    /** One count by another, times a factor. */
    static final class Share extends SlowNode {
        private final SlowNode above;
        private final SlowNode below;
        private final double factor;

        Share(String text, SlowNode above, SlowNode below, double factor) {
            super(text);
            this.above = above;
            this.below = below;
            this.factor = factor;
        }

        @Override
        Observation at(Area area, Period period) {
            return both(above.at(area, period), below.at(area, period), (a, b) -> factor * a / b);
        }

        @Override
        Observation together(Area area, Period period, int length, Missing missing, Period first) {
            List<Observation> tops = new ArrayList<>();
            List<Observation> bottoms = new ArrayList<>();
            for (int back = 0; back < length; back++) {
                Observation top = above.since(first, area, period.plus(-back));
                Observation bottom = below.since(first, area, period.plus(-back));
                Status status = Status.both(top.status(), bottom.status());
                tops.add(status == Status.MEASURED ? top : Observation.absent(status));
                bottoms.add(status == Status.MEASURED ? bottom : Observation.absent(status));
            }
            Observation top = fold(tops, missing == Missing.NEVER_SKIP ? Missing.SKIP_IF_ALL : missing, false);
            Observation bottom = fold(bottoms, missing == Missing.NEVER_SKIP ? Missing.SKIP_IF_ALL : missing, false);
            return both(top, bottom, (a, b) -> factor * a / b);
        }
    }

    static boolean holds(String operator, double left, double right) {
        double difference = Numbers.decisive(left - right);
        return switch (operator) {
            case "<" -> difference < 0;
            case "<=" -> difference <= 0;
            case ">" -> difference > 0;
            case ">=" -> difference >= 0;
            default -> difference == 0;
        };
    }
}
