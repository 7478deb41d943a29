package dk.pejling.report.internal;

import dk.pejling.indicators.FollowUp;
import dk.pejling.indicators.MeasurementPoint;
import dk.pejling.indicators.Reading;
import dk.pejling.indicators.Scorecard;
import dk.pejling.indicators.ScorecardRow;
import dk.pejling.indicators.Verdict;
import dk.pejling.model.Area;
import dk.pejling.model.Unit;
import dk.pejling.report.ColumnType;
import dk.pejling.report.FollowUpReport;
import dk.pejling.report.ReportData;
import dk.pejling.report.ReportTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts the tables of a follow-up's list together. */
public final class FollowUpTables {
    /** How many points beside the leading one the list has room for. */
    static final int POINTS = 6;
    private static final double HEAD_WIDTH = 31.5;
    private static final double HEAD_SIZE = 6;

    private final FollowUpReport report;
    private final FollowUpFront front;
    private final Wording wording;
    private final NumberedComments comments;
    private final FollowUp level;
    private final FollowUp development;
    private final Optional<MeasurementPoint> lead;
    private final List<MeasurementPoint> others;

    /** Prepares the tables of a document or, where it is about several target groups, of a section of it. */
    public FollowUpTables(FollowUpReport report, FollowUpFront front, Wording wording) {
        this.report = report;
        this.front = front;
        this.wording = wording;
        comments = new NumberedComments(report.comments(), wording);
        level = new FollowUp(FollowUp.Basis.LEVEL, report.cards());
        development = new FollowUp(FollowUp.Basis.DEVELOPMENT, report.cards());
        lead = development.lead().or(level::lead);
        others = level.points().stream().filter(point -> lead.isEmpty() || !point.equals(lead.get()))
                .filter(point -> !FollowUp.row(first(), point).isWithoutSource()).limit(POINTS).toList();
    }

    /** Returns the report data. */
    public ReportData data() {
        List<ReportTable> tables = new ArrayList<>(List.of(page(), sentences(), rows(), sets(), notes(),
                new SourcesTable(report.sources(), wording).table()));
        tables.addAll(new FollowUpWorkbook(level, development, lead, front, wording).tables());
        return new ReportData(title(), tables);
    }

    private Scorecard first() {
        return report.cards().getFirst();
    }

    private String title() {
        return FollowUpFront.title(Wording.capital(wording.in(first().targetGroup().name())), report, wording);
    }

    private ReportTable page() {
        ReportTable.Builder table = ReportTable.named("page").texts("kicker", "who", "retrieved", "title", "subtitle", "reproduce", "leadName",
                "pageWord", "pageOf", "area", "value", "level", "levelNote", "development", "developmentNote", "levelDeviation",
                "developmentDeviation", "others", "othersNote", "setsHeading", "keyHeading");
        for (int i = 1; i <= POINTS; i++) {
            table.texts("point" + i, "levelMark" + i, "developmentMark" + i, "levelWorse" + i, "developmentWorse" + i);
        }
        table.columns(ColumnType.BYTES, "levelAxis", "developmentAxis");
        for (Verdict verdict : Verdict.values()) {
            table.texts(verdict.id()).columns(ColumnType.BYTES, verdict.id() + "Symbol");
        }
        ReportTable.Row row = table.row();
        head(row);
        row.set("levelAxis", VerdictSymbol.blank()).set("developmentAxis", VerdictSymbol.blank());
        headings(row);
        for (Verdict verdict : Verdict.values()) {
            row.set(verdict.id() + "Symbol", VerdictSymbol.svg(verdict, wording.texts()))
                    .set(verdict.id(), wording.get("verdict." + verdict.id()));
        }
        return table.build();
    }

    private void head(ReportTable.Row row) {
        row.set("kicker", wording.get("followup.kicker"))
                .set("who", wording.get("followup.who", wording.in(first().targetGroup().name())))
                .set("retrieved", SourcesTable.retrieved(report.sources(), wording)).set("title", title()).set("subtitle", wording.get("followup.subtitle"))
                .set("reproduce", front.command())
                .set("pageWord", wording.get("page.word")).set("pageOf", wording.get("page.of"));
    }

    private void headings(ReportTable.Row row) {
        row.set("area", wording.get("members.name")).set("value", wording.get("column.value"))
                .set("level", wording.get("head.level")).set("development", wording.get("head.development"))
                .set("others", wording.get("followup.others")).set("othersNote", wording.get("followup.others.note"))
                .set("setsHeading", wording.get("followup.sets")).set("keyHeading", wording.get("followup.key"));
        lead.ifPresent(point -> {
            row.set("leadName", wording.in(point.name())).set("levelNote", wording.in(point.definition()))
                    .set("developmentNote", wording.get("followup.development.note", wording.unit(point.developmentUnit())))
                    .set("levelDeviation", deviationHead(point.unit()))
                    .set("developmentDeviation", deviationHead(point.developmentUnit()))
                    .set("levelAxis", plot(level, point).axis()).set("developmentAxis", plot(development, point).axis());
        });
        for (int i = 0; i < others.size(); i++) {
            MeasurementPoint point = others.get(i);
            row.set("point" + (i + 1), shortName(point)).set("levelMark" + (i + 1), wording.get("followup.mark.level"))
                    .set("developmentMark" + (i + 1), wording.get("followup.mark.development"))
                    .set("levelWorse" + (i + 1), Long.toString(level.count(point, Verdict.WORSE)))
                    .set("developmentWorse" + (i + 1), Long.toString(development.count(point, Verdict.WORSE)));
        }
    }

    private String deviationHead(Unit unit) {
        return wording.get("followup.deviation", wording.unit(unit == Unit.PERCENT ? Unit.PERCENTAGE_POINTS : unit));
    }

    private String shortName(MeasurementPoint point) {
        String key = "short." + point.id();
        return String.join("\n", Fitting.lines(wording.texts().has(key) ? wording.get(key) : wording.in(point.name()), HEAD_WIDTH,
                Weight.SEMIBOLD, HEAD_SIZE));
    }

    private DeviationPlot plot(FollowUp side, MeasurementPoint point) {
        return new DeviationPlot(report.cards().stream().map(card -> side.basis().of(FollowUp.row(card, point))).toList(), wording);
    }

    private ReportTable sentences() {
        ReportTable.Builder table = ReportTable.named("sentences").texts("text");
        if (!front.several()) {
            front.sentences().forEach(sentence -> table.row().set("text", sentence));
        }
        table.row().set("text", sentence(level));
        table.row().set("text", sentence(development));
        lead.flatMap(development::spread).ifPresent(spread -> table.row().set("text", spread(lead.get(), spread)));
        return table.build();
    }

    private String spread(MeasurementPoint point, FollowUp.Spread spread) {
        int decimals = point.developmentDecimals();
        String said = spread.n() == 1 ? wording.get("followup.spread.alone", wording.in(point.name()), wording.signed(spread.min(), decimals))
                : wording.get("followup.spread", wording.in(point.name()), wording.signed(spread.min(), decimals),
                        wording.signed(spread.max(), decimals), wording.number(spread.sd().orElseThrow(), decimals), spread.n());
        return said + SmallExtremes.sentence(development, point, wording);
    }

    private String sentence(FollowUp side) {
        String key = side.basis().id();
        List<Scorecard> compared = side.cards().stream().filter(card -> side.standing(card) != FollowUp.Standing.NONE).toList();
        if (compared.isEmpty()) {
            return wording.get("followup.nobody." + key);
        }
        if (compared.size() == 1) {
            Scorecard alone = compared.getFirst();
            return wording.get("followup.alone." + key + "." + side.standing(alone).id(), alone.area().name());
        }
        int worse = side.sets().get(FollowUp.Standing.WORSE_ON_ALL).size();
        int better = side.sets().get(FollowUp.Standing.BETTER_ON_ALL).size();
        boolean one = (side.basis() == FollowUp.Basis.LEVEL ? worse : better) == 1;
        return wording.get("followup.sentence." + key + (one ? ".one" : ""), wording.orNone(worse), compared.size(), wording.orNone(better));
    }

    private ReportTable rows() {
        ReportTable.Builder table = ReportTable.named("rows").texts("name", "code").columns(ColumnType.INTEGER, "worseOnBoth");
        for (String side : List.of("level", "development")) {
            table.texts(side, side + "Deviation").numbers(side + "Value", side + "DeviationValue").columns(ColumnType.BYTES, side + "Plot");
        }
        for (int i = 1; i <= POINTS; i++) {
            table.columns(ColumnType.BYTES, "levelSymbol" + i, "developmentSymbol" + i);
        }
        Optional<DeviationPlot> levels = lead.map(point -> plot(level, point));
        Optional<DeviationPlot> developments = lead.map(point -> plot(development, point));
        for (Scorecard card : development.worstFirst()) {
            // Where a layout has room for a picture and finds none, it prints a complaint.
            ReportTable.Row row = table.row().set("levelPlot", VerdictSymbol.blank()).set("developmentPlot", VerdictSymbol.blank())
                    .set("name", card.area().name() + comments.marks(card.area())).set("code", card.area().code());
            lead.ifPresent(point -> {
                ScorecardRow figures = FollowUp.row(card, point);
                boolean both = figures.level().verdict() == Verdict.WORSE && figures.development().verdict() == Verdict.WORSE;
                row.set("worseOnBoth", both ? 1 : 0);
                reading(row, "level", figures.level(), levels.orElseThrow().row(figures, FollowUp.Basis.LEVEL));
                reading(row, "development", figures.development(),
                        developments.orElseThrow().row(figures, FollowUp.Basis.DEVELOPMENT));
            });
            for (int i = 0; i < others.size(); i++) {
                ScorecardRow other = FollowUp.row(card, others.get(i));
                row.set("levelSymbol" + (i + 1), VerdictSymbol.svg(other.level().verdict(), wording.texts()))
                        .set("developmentSymbol" + (i + 1), VerdictSymbol.svg(other.development().verdict(), wording.texts()));
            }
            for (int i = others.size(); i < POINTS; i++) {
                row.set("levelSymbol" + (i + 1), VerdictSymbol.blank()).set("developmentSymbol" + (i + 1), VerdictSymbol.blank());
            }
        }
        return table.build();
    }

    private void reading(ReportTable.Row row, String side, Reading reading, byte[] plot) {
        row.set(side, side.equals("level") ? wording.level(reading.own().value(), reading.decimals())
                : wording.change(reading.own().value(), reading.decimals()))
                .set(side + "Deviation", reading.deviation().isMeasured() ? wording.change(reading.deviation(), reading.decimals()) : "–")
                .set(side + "Plot", plot);
        reading.own().value().number().ifPresent(value -> row.set(side + "Value", value));
        reading.deviation().number().ifPresent(value -> row.set(side + "DeviationValue", value));
    }

    private ReportTable sets() {
        ReportTable.Builder table = ReportTable.named("sets").texts("name", "count", "areas").columns(ColumnType.INTEGER, "countValue");
        var levels = level.sets();
        var developments = development.sets();
        List<Area> worse = levels.get(FollowUp.Standing.WORSE_ON_ALL);
        List<Area> worsening = developments.get(FollowUp.Standing.WORSE_ON_ALL);
        set(table, "followup.set.both", worse.stream().filter(worsening::contains).toList());
        set(table, "followup.set.level", worse.stream().filter(area -> !worsening.contains(area)).toList());
        set(table, "followup.set.development", worsening.stream().filter(area -> !worse.contains(area)).toList());
        set(table, "followup.set.better", Stream.of(levels, developments).map(sets -> sets.get(FollowUp.Standing.BETTER_ON_ALL))
                .flatMap(Collection::stream).distinct().sorted(java.util.Comparator.comparingInt(this::place)).toList());
        set(table, "followup.set.none", levels.get(FollowUp.Standing.NONE));
        return table.build();
    }

    private int place(Area area) {
        return report.cards().stream().map(Scorecard::area).toList().indexOf(area);
    }

    private void set(ReportTable.Builder table, String key, List<Area> areas) {
        table.row().set("name", wording.get(key)).set("count", Integer.toString(areas.size())).set("countValue", areas.size())
                .set("areas", String.join(", ", areas.stream().map(Area::name).toList()));
    }

    private ReportTable notes() {
        ReportTable.Builder table = ReportTable.named("notes").texts("text");
        comments.notes(report.cards(), true).forEach(note -> table.row().set("text", note));
        List<String> sources = new ArrayList<>(List.of(SourcesTable.line(report.sources(), wording)));
        sources.addAll(MixedAges.sentences(report.mixed(), wording));
        table.row().set("text", String.join(" ", sources));
        table.row().set("text", wording.get("followup.note"));
        return table.build();
    }
}
