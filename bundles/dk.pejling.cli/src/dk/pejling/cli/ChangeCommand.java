package dk.pejling.cli;

import dk.pejling.indicators.Development;
import dk.pejling.indicators.FollowUp.Basis;
import dk.pejling.indicators.Level;
import dk.pejling.indicators.MeasureReference;
import dk.pejling.indicators.MeasurementPoint;
import dk.pejling.indicators.Scorecards;
import dk.pejling.indicators.change.ChangeSeries;
import dk.pejling.indicators.change.CountChange;
import dk.pejling.indicators.change.CountPart;
import dk.pejling.model.Area;
import dk.pejling.model.AreaKind;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.Dimension;
import dk.pejling.model.Measure;
import dk.pejling.model.Period;
import dk.pejling.model.Slug;
import dk.pejling.store.StoreException;
import dk.pejling.workspace.Session;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tells a change by the parts of the whole, and shows the counts of all benefits beside it. */
@Command(name = "change")
final class ChangeCommand extends PejlingCommand {
    private static final String BY_AREA = "area";

    @ArgGroup(exclusive = true, multiplicity = "1")
    private What what;

    @Option(names = "--per", paramLabel = "ID")
    private String per;

    @Option(names = "--where", paramLabel = "DIM=MEMBER")
    private Map<String, String> where = new LinkedHashMap<>();

    @Option(names = "--area", required = true, paramLabel = "A")
    private String area;

    @Option(names = "--from", paramLabel = "P")
    private String from;

    @Option(names = "--to", required = true, paramLabel = "P")
    private String to;

    @Option(names = "--by", paramLabel = "area|DIM")
    private String by = BY_AREA;

    @Option(names = "--basis", paramLabel = "level|development")
    private Basis basis = Basis.DEVELOPMENT;

    @Option(names = "--as-of", paramLabel = "DATE")
    private String asOf;

    /** What changed. */
    static final class What {
        @Option(names = "--measure", paramLabel = "ID")
        String measure;

        @Option(names = "--indicator", paramLabel = "ID")
        String indicator;
    }

    @Override
    public Integer call() throws StoreException, IOException {
        Area whole = area(area);
        Period until = period(to);
        Period since = from == null ? until.aYearBefore() : period(from);
        if (since.frequency() != until.frequency() || since.compareTo(until) >= 0) {
            throw CommandException.usage("change.periods", since, until);
        }
        try (Session session = open()) {
            Scorecards scorecards = session.scorecards(date(asOf));
            ChangeSeries series = new ChangeSeries(scorecards, session.tables(), since, until);
            ChangePage page = new ChangePage(output(), whole, since, until, by, beside(session, series, whole));
            if (what.indicator != null) {
                ofPoint(session, series, whole, page);
            } else {
                ofMeasure(session, series, whole, page);
            }
        }
        return Exit.DONE;
    }

    /** Fewer on one benefit may be more on another: the counts behind all points, each once. */
    private static List<CountPart> beside(Session session, ChangeSeries series, Area whole) throws StoreException {
        Map<MeasureReference, CountPart> parts = new LinkedHashMap<>();
        for (MeasurementPoint point : session.catalogue().points()) {
            if (point.development() instanceof Development.PercentChange change && !parts.containsKey(change.count())) {
                parts.put(change.count(), beside(series, change.count(), whole));
            }
        }
        return List.copyOf(parts.values());
    }

    /** Regions have no figures of their own in most tables; theirs is the sum of their municipalities. */
    private static CountPart beside(ChangeSeries series, MeasureReference count, Area whole) throws StoreException {
        if (whole.kind() != AreaKind.REGION) {
            return series.part(count.text(), count, whole);
        }
        CountChange sum = series.byAreas(count, whole, parts(whole));
        return new CountPart(count.text(), sum.from(), sum.to());
    }

    private void ofPoint(Session session, ChangeSeries series, Area whole, ChangePage page) throws StoreException {
        MeasurementPoint point = session.catalogue().point(what.indicator).orElseThrow(() -> CommandException.unknown("indicator",
                what.indicator, session.catalogue().points().stream().map(MeasurementPoint::id).toList()));
        if (per != null || !where.isEmpty()) {
            throw CommandException.usage("change.pointAlone", point.id());
        }
        if (basis == Basis.DEVELOPMENT && point.development() instanceof Development.PercentChange change) {
            page.print(point.id(), isByArea() ? series.byAreas(change.count(), whole, parts(whole))
                    : series.byMembers(change.count(), dimension(session, change.count()), whole));
        } else if (isByArea()) {
            try {
                page.print(point.id(), series.rateByAreas(point.level(), whole, parts(whole)));
            } catch (IllegalArgumentException e) {
                throw CommandException.usage("change.noParts", point.id());
            }
        } else {
            throw CommandException.usage("change.shareByArea", point.id());
        }
    }

    private void ofMeasure(Session session, ChangeSeries series, Area whole, ChangePage page) throws StoreException {
        MeasureReference count = reference(session, what.measure);
        if (per == null) {
            page.print(count.text(), isByArea() ? series.byAreas(count, whole, parts(whole))
                    : series.byMembers(count, dimension(session, count), whole));
            return;
        }
        MeasureReference denominator = reference(session, per);
        if (isByArea()) {
            page.print(count.text(), series.rateByAreas(new Level.Ratio(count, denominator, 100), whole, parts(whole)));
            return;
        }
        Dimension dimension = dimension(session, count);
        if (!dimension(session, denominator).equals(dimension)) {
            throw CommandException.usage("change.dimensions", count.measure(), denominator.measure());
        }
        page.print(count.text() + " / " + denominator.text(), series.rateByMembers(count, denominator, dimension, whole));
    }

    private boolean isByArea() {
        return by.equalsIgnoreCase(BY_AREA);
    }

    /** Returns the areas directly in an area that have figures: municipalities, and for the country those without one. */
    private static List<Area> parts(Area whole) {
        AreaRegister register = AreaRegister.denmark();
        if (whole.kind() == AreaKind.COUNTRY) {
            return Stream.concat(register.municipalities().stream(),
                    register.all().stream().filter(one -> one.kind() == AreaKind.UNKNOWN)).toList();
        }
        List<Area> within = register.municipalities().stream().filter(one -> one.parent().equals(whole.code())).toList();
        if (within.isEmpty()) {
            throw CommandException.usage("report.noMunicipalities", whole.name());
        }
        return within;
    }

    private MeasureReference reference(Session session, String id) {
        return References.of(session.tables(), id, where, by);
    }

    private Dimension dimension(Session session, MeasureReference reference) {
        List<Dimension> dimensions = session.tables().measure(reference.measure()).orElseThrow().dimensions();
        return dimensions.stream().filter(one -> one.id().equals(Slug.of(by))).findFirst().orElseThrow(() -> CommandException.unknown(
                "dimension", by, dimensions.stream().map(Dimension::label).toList()));
    }
}
