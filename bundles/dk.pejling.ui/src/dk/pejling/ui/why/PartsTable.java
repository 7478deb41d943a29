package dk.pejling.ui.why;

import dk.pejling.indicators.change.ToldChange;
import dk.pejling.indicators.change.ToldChange.Contribution;
import dk.pejling.model.Observation;
import dk.pejling.ui.scorecard.Shown;
import dk.pejling.ui.table.GridModel;
import dk.pejling.ui.table.Look;
import java.util.ArrayList;
import java.util.List;

/** The parts of a change, the largest first, the rest and the sum below; each contribution is drawn beside its number. */
public final class PartsTable implements GridModel {
    private static final int PART = 0;
    private static final int FROM = 1;
    private static final int TO = 2;
    private static final int CHANGE = 3;
    private static final int CONTRIBUTION = 4;
    private static final int BAR = 5;
    private static final int COLUMNS = 6;
    private static final int[] WIDTHS = {168, 58, 58, 54, 74, 100};
    private static final int DECIMALS = 2;

    private final ToldChange told;
    private final String own;
    private final boolean flows;
    private final List<Contribution> parts;
    private final double least;
    private final double span;

    /**
     * Lays out a change.
     *
     * @param own name of the part that the question is about; empty when it is the whole
     * @param flows whether the parts say who went and who came, and not how many there were before and after
     */
    PartsTable(ToldChange told, String own, boolean flows) {
        this.told = told;
        this.own = own;
        this.flows = flows;
        parts = new ArrayList<>(told.largestFirst());
        double min = 0;
        double max = 0;
        for (int line = 0; line < lines(); line++) {
            double points = points(line).number().orElse(0);
            min = Math.min(min, points);
            max = Math.max(max, points);
        }
        least = min;
        span = max > min ? max - min : 1;
    }

    @Override
    public String name() {
        return WhyMessages.Why_contributions;
    }

    @Override
    public int columns() {
        return COLUMNS;
    }

    @Override
    public int lines() {
        return parts.size() + 2;
    }

    private boolean isRest(int line) {
        return line == parts.size();
    }

    private boolean isSum(int line) {
        return line > parts.size();
    }

    private Observation points(int line) {
        return isSum(line) ? told.change() : isRest(line) ? told.rest() : parts.get(line).points();
    }

    @Override
    public String heading(int column) {
        return switch (column) {
            case PART -> WhyMessages.Why_part;
            case FROM -> flows ? WhyMessages.Why_out : WhyMessages.Why_from;
            case TO -> flows ? WhyMessages.Why_in : WhyMessages.Why_to;
            case CHANGE -> WhyMessages.Why_change;
            case CONTRIBUTION -> WhyMessages.Why_contribution;
            default -> "";
        };
    }

    @Override
    public int width(int column) {
        return WIDTHS[column];
    }

    @Override
    public boolean isNumber(int column) {
        return column != PART && column != BAR;
    }

    @Override
    public String text(int line, int column) {
        return switch (column) {
            case PART -> isSum(line) ? WhyMessages.Why_sum : isRest(line) ? WhyMessages.Why_rest : name(line);
            case CONTRIBUTION -> points(line).isMeasured() ? Shown.value(points(line), DECIMALS, true) : Shown.NOTHING;
            case BAR -> "";
            default -> isRest(line) ? "" : isSum(line) ? number(told.from(), told.to(), column, !told.isCount())
                    : number(parts.get(line).from(), parts.get(line).to(), column, false);
        };
    }

    /** A numerator and a denominator are told as what they are to the share, not by their series. */
    private String name(int line) {
        boolean fraction = !told.isCount() && parts.size() == 2 && told.parts().getFirst().name().contains(".");
        return !fraction ? parts.get(line).name()
                : parts.get(line).equals(told.parts().getFirst()) ? WhyMessages.Why_counted : WhyMessages.Why_wholes;
    }

    private String number(Observation from, Observation to, int column, boolean share) {
        Observation value = column == FROM ? from : column == TO ? to : Observation.difference(to, from);
        boolean whole = value instanceof Observation.Measured measured && measured.value() == Math.rint(measured.value());
        return Shown.value(value, !share && (told.isCount() || whole) ? 0 : 1, column == CHANGE);
    }

    @Override
    public Look look(int line, int column) {
        Look look = isSum(line) || !own.isEmpty() && !isRest(line) && parts.get(line).name().equals(own) ? Look.STRONG
                : isRest(line) ? Look.MUTED : Look.PLAIN;
        if (column == BAR && points(line) instanceof Observation.Measured measured) {
            double zero = -least / span;
            return look.with(new Look.Bar(zero, zero + measured.value() / span, zero));
        }
        return look;
    }
}
