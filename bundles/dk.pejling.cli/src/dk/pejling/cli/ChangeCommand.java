package dk.pejling.cli;

import dk.pejling.indicators.Development;
import dk.pejling.indicators.FollowUp.Basis;
import dk.pejling.indicators.Level;
import dk.pejling.indicators.MeasureReference;
import dk.pejling.indicators.MeasurementPoint;
import dk.pejling.indicators.Scorecards;
import dk.pejling.indicators.change.ChangeSeries;
import dk.pejling.indicators.change.ChangeWay;
import dk.pejling.indicators.change.CountPart;
import dk.pejling.indicators.change.ToldChange;
import dk.pejling.indicators.change.WhyChange;
import dk.pejling.model.Area;
import dk.pejling.model.AreaKind;
import dk.pejling.model.Dimension;
import dk.pejling.model.Period;
import dk.pejling.model.Slug;
import dk.pejling.store.StoreException;
import dk.pejling.workspace.Session;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
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
    private String by;

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
            WhyChange why = new WhyChange(scorecards, session.tables(), since, until);
            ChangePage page = new ChangePage(output(), Optional.ofNullable(what.indicator).map(id -> named(point(session, id))), whole, since,
                    until, by == null ? BY_AREA : by, beside(session, why, whole));
            if (what.indicator != null && by == null && whole.kind() == AreaKind.MUNICIPALITY) {
                inAllWays(session, why, whole, page);
            } else if (what.indicator != null) {
                ofPoint(session, series, whole, page);
            } else {
                ofMeasure(session, series, whole, page);
            }
        }
        return Exit.DONE;
    }

    /** Returns the counts of all benefits, by the names of the target groups they count. */
    private SequencedMap<CountPart, String> beside(Session session, WhyChange why, Area whole) throws StoreException {
        SequencedMap<CountPart, String> beside = new LinkedHashMap<>();
        why.beside(whole).forEach((point, part) -> beside.put(part, session.catalogue().targetGroup(point.targetGroup())
                .map(group -> group.name().in(output().locale())).orElse(point.targetGroup())));
        return beside;
    }

    /** A municipality has no areas in it: everything that the source tells of its change is told. */
    private void inAllWays(Session session, WhyChange why, Area whole, ChangePage page) throws StoreException {
        MeasurementPoint point = pointAlone(session);
        SequencedMap<ChangeWay, ToldChange> told = new LinkedHashMap<>();
        for (ChangeWay way : why.ways(point, whole, basis)) {
            told.put(way, why.tell(point, whole, basis, way));
        }
        if (told.isEmpty()) {
            throw CommandException.usage("change.noParts", point.id());
        }
        new ChangeWays(page).print(point.id(), told);
    }

    private MeasurementPoint pointAlone(Session session) {
        MeasurementPoint point = point(session, what.indicator);
        if (per != null || !where.isEmpty()) {
            throw CommandException.usage("change.pointAlone", point.id());
        }
        return point;
    }

    private void ofPoint(Session session, ChangeSeries series, Area whole, ChangePage page) throws StoreException {
        MeasurementPoint point = pointAlone(session);
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
        return by == null || by.equalsIgnoreCase(BY_AREA);
    }

    private static List<Area> parts(Area whole) {
        return WhyChange.within(whole).orElseThrow(() -> CommandException.usage("report.noMunicipalities", whole.name())).parts();
    }

    private MeasureReference reference(Session session, String id) {
        return References.of(session.tables(), id, where, by == null ? BY_AREA : by);
    }

    private Dimension dimension(Session session, MeasureReference reference) {
        List<Dimension> dimensions = session.tables().measure(reference.measure()).orElseThrow().dimensions();
        return dimensions.stream().filter(one -> one.id().equals(Slug.of(by))).findFirst().orElseThrow(() -> CommandException.unknown(
                "dimension", by, dimensions.stream().map(Dimension::label).toList()));
    }
}
