package dk.pejling.ui.why;

import dk.pejling.indicators.MeasurementPoint;
import dk.pejling.indicators.change.CountPart;
import dk.pejling.model.Numbers;
import dk.pejling.model.Observation;
import dk.pejling.model.Status;
import dk.pejling.ui.Language;
import dk.pejling.ui.scorecard.Shown;
import dk.pejling.ui.table.GridModel;
import dk.pejling.ui.table.Look;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The counts of all benefits beside each other. */
final class BesideTable implements GridModel {
    private static final int NAME = 0;
    private static final int FROM = 1;
    private static final int TO = 2;
    private static final int CHANGE = 3;
    private static final int COLUMNS = 5;
    private static final int[] WIDTHS = {104, 50, 50, 54, 54};
    private static final int DECIMALS = 2;

    private final List<CountPart> parts;
    private final List<String> names;
    private final String own;

    BesideTable(Map<MeasurementPoint, CountPart> beside, Function<MeasurementPoint, String> name, MeasurementPoint own) {
        parts = List.copyOf(beside.values());
        names = beside.keySet().stream().map(name).toList();
        this.own = name.apply(own);
    }

    @Override
    public String name() {
        return WhyMessages.Why_beside;
    }

    @Override
    public int columns() {
        return COLUMNS;
    }

    @Override
    public int lines() {
        return parts.size();
    }

    @Override
    public String heading(int column) {
        return switch (column) {
            case NAME -> WhyMessages.Why_besideName;
            case FROM -> WhyMessages.Why_from;
            case TO -> WhyMessages.Why_to;
            case CHANGE -> WhyMessages.Why_change;
            default -> WhyMessages.Why_perCent;
        };
    }

    @Override
    public int width(int column) {
        return WIDTHS[column];
    }

    @Override
    public boolean isNumber(int column) {
        return column != NAME;
    }

    @Override
    public String text(int line, int column) {
        CountPart part = parts.get(line);
        return switch (column) {
            case NAME -> names.get(line).substring(0, 1).toUpperCase(Language.locale()) + names.get(line).substring(1);
            case FROM -> Shown.value(part.from(), 0, false);
            case TO -> Shown.value(part.to(), 0, false);
            case CHANGE -> Shown.value(part.change(), 0, true);
            default -> Shown.value(perCent(part), DECIMALS, true);
        };
    }

    private static Observation perCent(CountPart part) {
        if (part.from() instanceof Observation.Measured from && part.to() instanceof Observation.Measured to) {
            return from.value() == 0 ? Observation.absent(Status.NOT_APPLICABLE)
                    : Observation.of(Numbers.percentChange(from.value(), to.value()));
        }
        return part.change();
    }

    @Override
    public Look look(int line, int column) {
        return names.get(line).equals(own) ? Look.STRONG : parts.get(line).change().isMeasured() ? Look.PLAIN : Look.MUTED;
    }
}
