package dk.pejling.report.internal;

import dk.pejling.indicators.FollowUp.Basis;
import dk.pejling.indicators.ScorecardRow;
import dk.pejling.indicators.targets.Goal;
import dk.pejling.indicators.targets.Light;
import dk.pejling.indicators.targets.Target;
import dk.pejling.indicators.targets.TargetBook;
import dk.pejling.indicators.targets.TargetReading;
import dk.pejling.model.Numbers;
import dk.pejling.model.Observation;
import dk.pejling.report.ScorecardReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The goals on the points of a page: what is wanted, what was expected by now, what is reached. */
public final class TargetNotes {
    private static final int ATTAINMENT_DECIMALS = 1;

    private final ScorecardReport report;
    private final Wording wording;

    /** Makes those of a page. */
    public TargetNotes(ScorecardReport report, Wording wording) {
        this.report = report;
        this.wording = wording;
    }

    /** Returns all goals in one paragraph; empty when there are none. */
    Optional<String> text() {
        List<String> parts = report.targets().stream().map(this::text).toList();
        return parts.isEmpty() ? Optional.empty() : Optional.of(wording.get("target.all", String.join(" ", parts)));
    }

    /** Returns one goal in a sentence. */
    public String text(TargetReading reading) {
        Target target = reading.target();
        Basis side = TargetBook.side(target).orElse(Basis.LEVEL);
        ScorecardRow row = row(reading);
        int decimals = side.of(row).decimals();
        List<String> facts = new ArrayList<>();
        facts.add(wording.get("target.actual", wording.period(reading.period()), actual(reading, decimals)));
        if (reading.expected().isPresent()) {
            facts.add(wording.get("target.expected", wording.number(reading.expected().getAsDouble(), decimals)));
        }
        if (reading.attainment() instanceof Observation.Measured measured) {
            facts.add(wording.get("target.attainment", wording.number(measured.value(), ATTAINMENT_DECIMALS)));
        }
        reading.distance().ifPresent(distance -> facts.add(Numbers.decisive(distance) == 0 ? wording.get("target.inside")
                : wording.get("target.outside", wording.signed(distance, decimals))));
        if (reading.light() != Light.NONE) {
            facts.add(wording.get("light." + reading.light().id()));
        }
        return wording.get("target.one", wording.in(row.point().name()), wording.get("target.side." + side.id()),
                wording.period(target.period()), goal(target, decimals), wording.unit(side.of(row).unit()), String.join("; ", facts),
                target.source());
    }

    private ScorecardRow row(TargetReading reading) {
        Target.Measured.OfPoint of = (Target.Measured.OfPoint) reading.target().measured();
        return report.scorecard().rows().stream().filter(row -> row.point().id().equals(of.point())).findFirst().orElseThrow();
    }

    private String actual(TargetReading reading, int decimals) {
        return reading.actual() instanceof Observation.Measured measured ? wording.number(measured.value(), decimals)
                : wording.reason(reading.actual().status());
    }

    private String goal(Target target, int decimals) {
        return switch (target.goal()) {
            case Goal.Value value -> wording.number(value.value(), decimals);
            case Goal.Range range -> wording.get("cell.span", wording.number(range.low(), decimals), wording.number(range.high(), decimals));
        };
    }
}
