package dk.pejling.report.internal;

import dk.pejling.indicators.FollowUp;
import dk.pejling.indicators.MeasurementPoint;
import dk.pejling.indicators.Scorecard;
import dk.pejling.indicators.ScorecardRow;
import dk.pejling.indicators.Verdict;
import dk.pejling.model.Unit;
import dk.pejling.report.ColumnType;
import dk.pejling.report.ReportTable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What a follow-up's workbook holds and its page has no room for: every number of every point, and the spread of each. */
final class FollowUpWorkbook {
    private final FollowUp level;
    private final FollowUp development;
    private final Optional<MeasurementPoint> lead;
    private final FollowUpFront front;
    private final Wording wording;
    private final ReadingCells levels;
    private final ReadingCells developments;

    FollowUpWorkbook(FollowUp level, FollowUp development, Optional<MeasurementPoint> lead, FollowUpFront front,
            Wording wording) {
        this.level = level;
        this.development = development;
        this.lead = lead;
        this.front = front;
        this.wording = wording;
        levels = new ReadingCells("level", wording);
        developments = new ReadingCells("development", wording);
    }

    List<ReportTable> tables() {
        return List.of(municipalities(), points(), spread(),
                sheets(), WorkbookTables.headings(wording));
    }

    private ReportTable sheets() {
        Optional<String> of = front.several() ? Optional.of(wording.in(level.cards().getFirst().targetGroup().name())) : Optional.empty();
        return WorkbookTables.sheets("sheets", wording, of, "municipalities", "points", "spread", "sets", "sources");
    }

    /** One row per municipality, worst development first: where it stands, and its numbers on the leading point. */
    private ReportTable municipalities() {
        ReportTable.Builder table = ReportTable.named("municipalities").texts("name", "code");
        for (String side : List.of("level", "development")) {
            table.texts(side + "Standing").columns(ColumnType.INTEGER, side + "Worse", side + "Of");
        }
        levels.columns(table);
        developments.columns(table);
        for (Scorecard card : development.worstFirst()) {
            ReportTable.Row row = table.row().set("name", card.area().name()).set("code", card.area().code());
            standing(row, "level", level, card);
            standing(row, "development", development, card);
            lead.map(point -> FollowUp.row(card, point)).ifPresent(figures -> readings(row, figures));
        }
        return table.build();
    }

    private void standing(ReportTable.Row row, String name, FollowUp side, Scorecard card) {
        List<Verdict> verdicts = side.verdicts(card);
        row.set(name + "Standing", wording.get("standing." + side.standing(card).id()))
                .set(name + "Worse", (int) verdicts.stream().filter(verdict -> verdict == Verdict.WORSE).count())
                .set(name + "Of", verdicts.size());
    }

    private void readings(ReportTable.Row row, ScorecardRow figures) {
        levels.fill(row, figures.level());
        developments.fill(row, figures.development());
        if (figures.savesNothing()) {
            row.set("levelOwn", wording.get("savings.nothing")).set("levelOwnValue", null);
        }
    }

    /** One row per municipality and point, in the order of the catalogue and the alphabet. */
    private ReportTable points() {
        ReportTable.Builder table = ReportTable.named("points").texts("name", "code", "point", "period");
        levels.columns(table);
        developments.columns(table);
        for (MeasurementPoint point : level.points()) {
            for (Scorecard card : level.cards()) {
                ScorecardRow figures = FollowUp.row(card, point);
                ReportTable.Row row = table.row().set("name", card.area().name()).set("code", card.area().code())
                        .set("point", wording.in(point.name())).set("period", Objects.toString(figures.level().own().period(), ""));
                readings(row, figures);
            }
        }
        return table.build();
    }

    /** One row per point and side: how far the deviations lie apart, and how many municipalities have each verdict. */
    private ReportTable spread() {
        ReportTable.Builder table = ReportTable.named("spread").texts("side", "point", "unit").columns(ColumnType.INTEGER, "decimals", "n");
        table.numbers("min", "max", "range", "mean", "sd");
        for (Verdict verdict : Verdict.values()) {
            table.columns(ColumnType.INTEGER, verdict.id());
        }
        for (FollowUp side : List.of(level, development)) {
            side.points().forEach(point -> spread(table.row(), side, point));
        }
        return table.build();
    }

    private void spread(ReportTable.Row row, FollowUp side, MeasurementPoint point) {
        boolean isLevel = side.basis() == FollowUp.Basis.LEVEL;
        Unit unit = isLevel ? point.unit() : point.developmentUnit();
        row.set("side", wording.get(isLevel ? "side.level" : "side.development")).set("point", wording.in(point.name()))
                .set("unit", wording.unit(unit == Unit.PERCENT ? Unit.PERCENTAGE_POINTS : unit))
                .set("decimals", isLevel ? point.levelDecimals() : point.developmentDecimals()).set("n", 0);
        for (Verdict verdict : Verdict.values()) {
            row.set(verdict.id(), (int) side.count(point, verdict));
        }
        side.spread(point).ifPresent(spread -> row.set("n", spread.n()).set("min", spread.min()).set("max", spread.max())
                .set("range", spread.range()).set("mean", spread.mean())
                .set("sd", spread.sd().isPresent() ? Double.valueOf(spread.sd().getAsDouble()) : null));
    }
}
