package dk.pejling.cli;

import dk.pejling.indicators.Figure;
import dk.pejling.indicators.Rank;
import dk.pejling.indicators.Reading;
import dk.pejling.indicators.Scorecard;
import dk.pejling.indicators.ScorecardRow;
import dk.pejling.indicators.comments.Comments;
import dk.pejling.indicators.targets.TargetBook;
import dk.pejling.indicators.targets.TargetReading;
import dk.pejling.model.Area;
import dk.pejling.report.ReportData;
import dk.pejling.report.ReportTable;
import dk.pejling.report.ScorecardReport;
import dk.pejling.workspace.ScorecardDocument;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Prints a scorecard as people read it: the table, and what the paper says of it in words. */
record ScorecardPage(Output output, ScorecardDocument document, TargetBook targets, Comments comments) {
    private static final int DAY = 10;

    void print(Scorecard card) {
        output.line(output.text("scorecard.title", card.area().name(), card.targetGroup().name().in(output.locale()),
                card.period().text(output.locale())));
        if (!card.comparison().members().isEmpty()) {
            output.line(output.text("scorecard.comparison", card.comparison().name(),
                    String.join(", ", card.comparison().members().stream().map(Area::name).toList())));
        }
        output.list(card.rows(), List.of(
                Field.of("indicator", row -> row.point().name().in(output.locale())),
                Field.of("period", row -> period(card, row)), unit(ScorecardRow::level),
                cell("level", ScorecardRow::level, Reading::own, false), cell("group", ScorecardRow::level, Reading::comparison, false),
                cell("country", ScorecardRow::level, Reading::country, false), deviation(ScorecardRow::level),
                rank(ScorecardRow::level), verdict(ScorecardRow::level),
                unit(ScorecardRow::development), cell("development", ScorecardRow::development, Reading::own, true),
                cell("group", ScorecardRow::development, Reading::comparison, true),
                cell("country", ScorecardRow::development, Reading::country, true), deviation(ScorecardRow::development),
                rank(ScorecardRow::development), verdict(ScorecardRow::development)));
        card.rows().stream().filter(row -> row.unavailable().isPresent()).forEach(row -> output.line("%s: %s".formatted(
                row.point().name().in(output.locale()), row.unavailable().get().text().in(output.locale()))));
        card.rows().forEach(row -> row.awaits().ifPresent(table -> output.line(output.text("scorecard.awaits",
                row.point().name().in(output.locale()), table))));
        ReportData paper = new ScorecardReport(card, List.of(), document.sources(card), Map.of()).data(output.locale());
        lines(paper.table("sentences"));
        lines(paper.table("notes"));
        TargetText text = new TargetText(output);
        comments.on(card).forEach(comment -> output.line(output.text("scorecard.comment", comment.cell().indicator(),
                output.text("followup." + comment.cell().side().id()), comment.cell().period().text(output.locale()), comment.text(),
                comment.by(), comment.at().toString().substring(0, DAY))));
        targets.readings(card).forEach(reading -> output.line(target(reading, text)));
    }

    private void lines(ReportTable texts) {
        for (int row = 0; row < texts.rows().size(); row++) {
            output.line(texts.text(row, "text"));
        }
    }

    /** Returns of when a row is, marked where that is before the asked month, or will still be revised. */
    private String period(Scorecard card, ScorecardRow row) {
        Figure own = row.level().own();
        boolean older = own.period().lastDay().isBefore(card.period().lastDay());
        String marked = older ? output.text("scorecard.older", own.period()) : own.period().toString();
        return own.provisional() ? output.text("scorecard.provisional", marked) : marked;
    }

    private Field<ScorecardRow> unit(Function<ScorecardRow, Reading> side) {
        return Field.of("unit", row -> null, (row, locale) -> side.apply(row).unit().text(locale));
    }

    private String target(TargetReading reading, TargetText text) {
        return output.text("scorecard.target", TargetText.measured(reading.target()), text.goal(reading.target()),
                reading.target().period().text(output.locale()), Shown.value(output, reading.actual()), reading.period().text(output.locale()),
                text.shown(reading.expected()), text.attainment(reading), output.text("light." + reading.light().id()));
    }

    private Field<ScorecardRow> cell(String key, Function<ScorecardRow, Reading> side, Function<Reading, Figure> part, boolean signed) {
        return Field.number(key, row -> null, (row, locale) -> key.equals("level") && row.savesNothing() ? output.text("savings.nothing")
                : Shown.value(output, part.apply(side.apply(row)).value(), side.apply(row).decimals(), signed));
    }

    private Field<ScorecardRow> deviation(Function<ScorecardRow, Reading> side) {
        return Field.number("deviation", row -> null,
                (row, locale) -> side.apply(row).deviation().isMeasured()
                        ? Shown.value(output, side.apply(row).deviation(), side.apply(row).decimals(), true) : "–");
    }

    private static Field<ScorecardRow> rank(Function<ScorecardRow, Reading> side) {
        return Field.number("rank", row -> null, (row, locale) -> {
            Optional<Rank> rank = side.apply(row).rank();
            return rank.map(one -> one.ties() > 1 ? one.position() + "–" + (one.position() + one.ties() - 1)
                    : Integer.toString(one.position())).orElse("–");
        });
    }

    private Field<ScorecardRow> verdict(Function<ScorecardRow, Reading> side) {
        return Field.of("verdict", row -> null, (row, locale) -> output.text("verdict." + side.apply(row).verdict().id()));
    }
}
