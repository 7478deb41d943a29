package dk.pejling.report.internal;

import dk.pejling.indicators.History;
import dk.pejling.indicators.Scorecard;
import dk.pejling.indicators.Verdict;
import dk.pejling.model.Comparison;
import dk.pejling.model.Period;
import dk.pejling.report.ColumnType;
import dk.pejling.report.ReportTable;
import dk.pejling.report.ScorecardReport;
import java.util.List;

/** The one row of texts that stand once on the page. */
final class PageTable {
    /** Width in points of the columns headed by the own name, and its font size. */
    private static final double OWN_WIDTH = 30;
    private static final double HEAD_SIZE = 6.4;

    private final ScorecardReport report;
    private final Scorecard scorecard;
    private final Wording wording;

    PageTable(ScorecardReport report, Wording wording) {
        this.report = report;
        scorecard = report.scorecard();
        this.wording = wording;
    }

    String title() {
        return wording.get("page.title", scorecard.area().name(), wording.in(scorecard.targetGroup().name()),
                wording.period(scorecard.period()));
    }

    ReportTable table() {
        ReportTable.Builder table = ReportTable.named("page")
                .texts("kicker", "who", "retrieved", "title", "subtitle", "reproduce", "pageWord", "pageOf")
                .texts("point", "level", "levelNote", "development", "developmentNote", "worst", "best", "own", "group", "country",
                        "deviation", "rank")
                .texts("chartHeading", "chartNote", "membersHeading", "membersNote", "marks")
                .texts("better", "worse", "same", "unclear", "none")
                .columns(ColumnType.BYTES, "betterSymbol", "worseSymbol", "sameSymbol", "unclearSymbol", "noneSymbol");
        ReportTable.Row row = table.row();
        fillHead(row);
        fillHeadings(row);
        fillSections(row);
        fillKey(row);
        return table.build();
    }

    private void fillHead(ReportTable.Row row) {
        row.set("kicker", wording.get("page.kicker"))
                .set("who", wording.get("page.who", scorecard.area().name(), wording.in(scorecard.targetGroup().name())))
                .set("retrieved", SourcesTable.retrieved(report.sources(), wording))
                .set("title", title())
                .set("subtitle", subtitle())
                .set("reproduce", reproduce())
                .set("pageWord", wording.get("page.word")).set("pageOf", wording.get("page.of"));
    }

    private String subtitle() {
        Comparison comparison = scorecard.comparison();
        if (comparison.kind() == Comparison.Kind.COUNTRY) {
            return wording.get("page.subtitle.country");
        }
        int members = comparison.members().size();
        boolean peers = comparison.kind() == Comparison.Kind.PEERS;
        if (members == 0) {
            return peers ? wording.get("page.subtitle.nobody", scorecard.area().name())
                    : wording.get("page.subtitle.nobody.other", comparison.name());
        }
        String nearest = members == 1 ? wording.get("page.members.one") : wording.get("page.members", members);
        String other = comparison.kind() == Comparison.Kind.GROUP ? "page.members.group" : "page.members.other";
        return wording.get("page.subtitle", peers ? nearest : wording.get(members == 1 ? other + ".one" : other, comparison.name(), members),
                wording.get(comparison.ownIn() ? "page.ownIn" : "page.ownOut", scorecard.area().name()));
    }

    private String reproduce() {
        String start = wording.get("page.reproduce", scorecard.area().id(), scorecard.targetGroup().id(), scorecard.period());
        String command = wording.compared("page.reproduce", start, scorecard.comparison());
        String whole = scorecard.comparison().ownIn() ? wording.get("page.reproduce.own", command) : command;
        return scorecard.asOf().map(day -> wording.get("page.reproduce.asOf", whole, day)).orElse(whole);
    }

    private void fillHeadings(ReportTable.Row row) {
        boolean alone = isAgainstCountry() || isAlone();
        String name = scorecard.area().name();
        row.set("point", wording.get("head.point"))
                .set("level", wording.get("head.level"))
                .set("levelNote", wording.get(alone ? "head.level.note.country" : "head.level.note"))
                .set("development", wording.get("head.development"))
                .set("developmentNote", wording.get("head.development.note"))
                .set("worst", wording.get("head.worst"))
                .set("best", wording.get("head.best"))
                .set("own", Fitting.fits(name, OWN_WIDTH, Weight.BOLD, HEAD_SIZE) ? name : wording.get("head.own"))
                .set("group", isAgainstCountry() ? "" : wording.get("head.group"))
                .set("country", wording.get("head.country"))
                .set("deviation", wording.get("head.deviation"))
                .set("rank", wording.get("head.rank"));
    }

    private boolean isAgainstCountry() {
        return scorecard.comparison().kind() == Comparison.Kind.COUNTRY;
    }

    private void fillSections(ReportTable.Row row) {
        int members = isAgainstCountry() ? 0 : scorecard.comparison().members().size();
        String heading = switch (members) {
            case 0 -> wording.get(isAgainstCountry() ? "members.heading.country" : "members.heading.none");
            case 1 -> wording.get("members.heading.one");
            default -> wording.get("members.heading", members);
        };
        row.set("chartHeading", chartHeading()).set("chartNote", chartNote(members)).set("membersHeading", heading)
                .set("membersNote", wording.get(report.distances().isEmpty() ? "members.note.plain" : "members.note"));
    }

    private String chartHeading() {
        List<Period> periods = report.histories().stream().map(History::periods).filter(list -> list.size() > 1)
                .flatMap(List::stream).sorted().toList();
        return periods.isEmpty() ? wording.get("chart.heading.none")
                : wording.get("chart.heading", wording.period(periods.getFirst()), wording.period(periods.getLast()));
    }

    private String chartNote(int members) {
        String name = scorecard.area().name();
        return members == 0 ? wording.get("chart.note.alone", name) : wording.get("chart.note", name,
                members == 1 ? wording.get("chart.members.one") : wording.get("chart.members", members));
    }

    private boolean isAlone() {
        return scorecard.comparison().members().isEmpty();
    }

    private void fillKey(ReportTable.Row row) {
        for (Verdict verdict : Verdict.values()) {
            row.set(verdict.id() + "Symbol", VerdictSymbol.svg(verdict, wording.texts()));
            row.set(verdict.id(), verdict == Verdict.BETTER
                    ? wording.get(isAgainstCountry() ? "key.better.country" : isAlone() ? "verdict.better" : "key.better")
                    : wording.get("verdict." + verdict.id()));
        }
        row.set("marks", wording.get("key.marks"));
    }
}
