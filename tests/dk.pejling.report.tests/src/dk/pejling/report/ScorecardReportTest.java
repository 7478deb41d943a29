package dk.pejling.report;

import static org.assertj.core.api.Assertions.assertThat;

import dk.pejling.indicators.CatalogueFile;
import dk.pejling.indicators.Figure;
import dk.pejling.indicators.History;
import dk.pejling.indicators.FollowUp.Basis;
import dk.pejling.indicators.MeasurementPoint;
import dk.pejling.indicators.PointPart;
import dk.pejling.indicators.Reading;
import dk.pejling.indicators.Scorecard;
import dk.pejling.indicators.ScorecardRow;
import dk.pejling.indicators.comments.CellComment;
import dk.pejling.indicators.comments.Comments;
import dk.pejling.model.Area;
import dk.pejling.model.Average;
import dk.pejling.model.Comparison;
import dk.pejling.model.Frequency;
import dk.pejling.model.LocalText;
import dk.pejling.model.Measure;
import dk.pejling.model.MeasureKind;
import dk.pejling.model.Observation;
import dk.pejling.model.Period;
import dk.pejling.model.Status;
import dk.pejling.model.TableDefinition;
import dk.pejling.model.TableRegister;
import dk.pejling.model.Unit;
import dk.pejling.report.fixtures.ScorecardFixture;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScorecardReportTest {
    private static final Locale DANISH = Locale.of("da");

    private static ReportTable table(ScorecardFixture fixture, String name) {
        return fixture.report().data(DANISH).table(name);
    }

    private static int row(ReportTable rows, String id) {
        for (int i = 0; i < rows.rows().size(); i++) {
            if (id.equals(rows.text(i, "id"))) {
                return i;
            }
        }
        throw new AssertionError("No row " + id);
    }

    private static List<String> texts(ReportTable table, int row, String... columns) {
        List<String> texts = new ArrayList<>();
        for (String column : columns) {
            texts.add(table.text(row, column));
        }
        return texts;
    }

    private static String notes(ScorecardFixture fixture) {
        ReportTable notes = table(fixture, "notes");
        return String.join("\n", notes.rows().stream().map(row -> (String) row.getFirst()).toList());
    }

    @Test
    void levelAndDevelopmentStandSideBySide() {
        ReportTable rows = table(ScorecardFixture.slagelse(), "rows");
        int row = row(rows, "flere-i-job");
        assertThat(texts(rows, row, "levelOwn", "levelGroup", "levelCountry", "levelDeviation", "levelRank", "levelVerdict"))
                .containsExactly("4,6", "4,1", "2,8", "+0,5", "94–95", "dårligere");
        assertThat(texts(rows, row, "developmentOwn", "developmentGroup", "developmentCountry", "developmentDeviation",
                "developmentRank", "developmentVerdict")).containsExactly("−0,39", "−1,73", "−2,75", "+1,34", "60", "dårligere");
        assertThat(texts(rows, row, "developmentOwnUnit", "developmentDeviationUnit", "levelGroupNote"))
                .containsExactly("pct.", "pp.", "vægtet");
        assertThat(rows.value(row, "developmentOwnValue")).isEqualTo(-0.38631346578366443);
    }

    @Test
    void englishNumbersAreEnglish() {
        ReportTable rows = ScorecardFixture.slagelse().report().data(Locale.ENGLISH).table("rows");
        assertThat(texts(rows, row(rows, "flere-i-job"), "levelOwn", "developmentOwn", "levelVerdict"))
                .containsExactly("4.6", "−0.39", "worse");
    }

    @Test
    void aPointThatWaitsSaysForWhat() {
        ReportTable rows = table(ScorecardFixture.slagelse(), "rows");
        int row = row(rows, "hurtigere-i-job");
        assertThat(texts(rows, row, "levelState", "levelReason")).containsExactly("ingen data", "venter på tabel y60a27");
        assertThat(rows.text(row, "levelOwn")).isNull();
    }

    @Test
    void aSavingsPotentialOfNothingIsNoZero() throws Exception {
        TableRegister tables = new TableRegister(List.of(new TableDefinition("t", new LocalText("t", "t"), "STAR", Frequency.MONTH, "Periode",
                "Område", List.of(new Measure("t", "Antal", Unit.FULL_TIME_PERSONS, MeasureKind.STOCK, 0, List.of()),
                        new Measure("t", "Andel", Unit.PERCENT, MeasureKind.RATE, 1, List.of())), 0, List.of())));
        String points = """
                targetGroups: [{id: g, name: {da: g, en: g}}]
                constants: [{id: pris, name: {da: p, en: p}, source: {da: s, en: s}, unit: krPerFullTimePerson, values: [{value: 72000}]}]
                points:
                  - {id: andel, targetGroup: g, name: {da: a, en: a}, definition: {da: d, en: d}, unit: pct, polarity: low,
                     average: unweighted, decimals: {level: 1, development: 1}, formula: "published(t.andel, t.antal)"}
                  - {id: sparet, targetGroup: g, name: {da: s, en: s}, definition: {da: d, en: d}, unit: kr, polarity: low,
                     average: unweighted, decimals: {level: 0, development: 1}, formula: "savings(andel, country(andel), pris)"}
                """;
        MeasurementPoint point = CatalogueFile.read("p.yaml", new ByteArrayInputStream(points.getBytes(StandardCharsets.UTF_8)), tables, "test")
                .point("sparet").orElseThrow();
        ScorecardReport report = ScorecardFixture.slagelse().report();
        Scorecard card = report.scorecard();
        List<ScorecardRow> rows = card.rows().stream().map(row -> row.point().id().equals("aktiveringsgrad") ? saving(row, point) : row).toList();
        ReportData data = new ScorecardReport(new Scorecard(card.area(), card.targetGroup(), card.period(), card.asOf(), card.comparison(), rows),
                report.histories(), report.sources(), report.distances()).data(DANISH);
        ReportTable table = data.table("rows");
        assertThat(texts(table, row(table, "sparet"), "levelOwn", "levelOwnUnit")).containsExactly("intet", "");
        assertThat(table.value(row(table, "sparet"), "levelOwnValue")).isNull();
        // The page's other list of levels: the own row is the second, the member Haderslev saves nothing either.
        ReportTable members = data.table("members");
        assertThat(members.rows().stream().filter(row -> row.contains("intet")).count()).isEqualTo(2);
    }

    /** The row as one of a savings potential that is nothing for the municipality and for one member. */
    private static ScorecardRow saving(ScorecardRow row, MeasurementPoint point) {
        Reading level = row.level();
        Figure own = level.own();
        Figure nothing = new Figure(Observation.of(0), own.period(), 1, 1, List.of(), List.of(), false);
        List<ScorecardRow.Member> members = row.members().stream().map(member -> member.area().name().equals("Haderslev")
                ? new ScorecardRow.Member(member.area(), Observation.of(0), member.development(), member.fromValue(), member.toValue())
                : member).toList();
        return new ScorecardRow(point, new Reading(Unit.KRONER, 0, nothing, level.comparison(), level.average(), level.derivedWeights(),
                level.country(), level.deviation(), level.rank(), level.verdict(), level.limit()), row.development(), row.from(), row.fromValue(),
                row.toValue(), row.country(), members, row.vintages());
    }

    @Test
    void anOlderPeriodIsNamedInItsRow() {
        ReportTable rows = table(ScorecardFixture.slagelse(), "rows");
        int row = row(rows, "fastholdt-i-job");
        assertThat(rows.text(row, "levelNote")).isEqualTo("1. kvt. 2025 (ældre)");
        assertThat(rows.value(row, "levelOlder")).isEqualTo(1);
        assertThat(texts(rows, row, "developmentState", "developmentReason")).containsExactly("ingen data", "kun 1. kvt. 2025 er hentet");
    }

    @Test
    void ranksAmongFewerSaySo() {
        ReportTable rows = table(ScorecardFixture.slagelse(), "rows");
        assertThat(rows.text(row(rows, "langtidsledige"), "levelRankNote")).isEqualTo("af 91");
        assertThat(rows.text(row(rows, "flere-i-job"), "levelRankNote")).isEmpty();
    }

    @Test
    void onlyALargeDeviationIsNotable() {
        ReportTable rows = table(ScorecardFixture.slagelse(), "rows");
        // 1.34 against a limit of 5.4; 13.28 against one of 11.2.
        assertThat(rows.value(row(rows, "flere-i-job"), "developmentNotable")).isEqualTo(0);
        assertThat(rows.value(row(rows, "flere-i-job-dagpenge"), "developmentNotable")).isEqualTo(1);
    }

    @Test
    void aWithheldMemberIsMarkedCountedAndNamed() {
        ScorecardFixture fixture = ScorecardFixture.slagelse().without("fastholdt-i-job", "Nyborg", Status.SUPPRESSED);
        ReportTable rows = table(fixture, "rows");
        assertThat(rows.text(row(rows, "fastholdt-i-job"), "levelGroup")).isEqualTo("43,5*");
        assertThat(notes(fixture)).contains("* Fastholdt i job, niveau: n = 6 af 7 (Nyborg tilbageholdt).")
                .contains("Tilbageholdt: Fastholdt i job (Nyborg).");
        ReportTable members = table(fixture, "members");
        // Heading, own and seven members: Nyborg is the ninth row.
        assertThat(members.text(8, "name")).isEqualTo("Nyborg");
        assertThat(members.text(8, "point3")).isEqualTo("•");
    }

    @Test
    void aWithheldOwnFigureIsABulletAndItsDeviationADash() {
        ReportTable rows = table(ScorecardFixture.slagelse().without("langtidsledige", "Slagelse", Status.SUPPRESSED), "rows");
        int row = row(rows, "langtidsledige");
        assertThat(texts(rows, row, "levelOwn", "levelDeviation", "levelRank", "levelVerdict", "levelNote"))
                .containsExactly("•", "–", "", "ingen vurdering", "tilbageholdt");
    }

    @Test
    void theCountryIsNoGroupOfMunicipalities() {
        ReportData data = ScorecardFixture.againstCountry().report().data(DANISH);
        ReportTable page = data.table("page");
        assertThat(texts(page, 0, "levelNote", "membersHeading", "chartNote")).containsExactly("den stiplede streg er landet",
                "Kommunen og landet", "Fed: Slagelse. Stiplet: hele landet. Zigzag: aksen begynder ikke ved 0.");
        ReportTable members = data.table("members");
        assertThat(members.rows().stream().map(cells -> (String) cells.get(members.indexOf("kind")))).containsExactly("heading", "own",
                "country");
    }

    @Test
    void aShortGapAtTheStartIsNamedBesideTheUnitWhereNoLineCrossesIt() {
        ScorecardReport whole = ScorecardFixture.slagelse().report();
        Period third = whole.histories().getFirst().periods().get(2);
        ScorecardReport report = new ScorecardReport(whole.scorecard(), whole.histories().stream().map(history ->
                new History(history.point(), history.periods(), withoutTheFirstTwo(history.levels()), List.of())).toList(),
                whole.sources(), whole.distances());
        ReportTable panels = report.data(DANISH).table("panels");
        assertThat(texts(panels, 0, "title1", "unit1")).containsExactly("Flere i job",
                "pct., fra " + DateTimeFormatter.ofPattern("MMM uuuu", DANISH).format(third.firstDay()));
        assertThat(new String((byte[]) panels.value(0, "chart1"), StandardCharsets.UTF_8)).doesNotContain("ingen");
    }

    private static Map<Area, List<Observation>> withoutTheFirstTwo(Map<Area, List<Observation>> levels) {
        Map<Area, List<Observation>> later = new LinkedHashMap<>();
        levels.forEach((area, values) -> {
            List<Observation> cut = new ArrayList<>(values);
            Collections.fill(cut.subList(0, Math.min(2, cut.size())), Observation.absent(Status.NOT_LISTED));
            later.put(area, cut);
        });
        return later;
    }

    @Test
    void membersComeNearestFirstWithCountsAndSums() {
        ReportTable members = table(ScorecardFixture.slagelse(), "members");
        assertThat(members.rows().stream().map(cells -> (String) cells.get(members.indexOf("name"))).toList()).containsExactly("Kommune",
                "Slagelse", "Haderslev", "Fredericia", "Sønderborg", "Næstved", "Randers", "Svendborg", "Nyborg", "Gruppen",
                "Hele landet (offentliggjort)");
        assertThat(texts(members, 1, "from", "to", "change")).containsExactly("1.812", "1.805", "−0,39");
        assertThat(members.text(2, "distance")).isEqualTo("0,64");
        // 1051 + 1130 + 1211 + 1501 + 2466 + 1108 + 550 = 9017
        assertThat(members.text(9, "from")).isEqualTo("9.017");
    }

    @Test
    void aSumThatWouldGiveAHiddenPartAwayIsLeftOut() {
        ReportTable members = table(ScorecardFixture.slagelse().without("flere-i-job", "Nyborg", Status.SUPPRESSED), "members");
        assertThat(texts(members, 9, "from", "to")).containsExactly("–", "–");
    }

    @Test
    void provenanceNamesEveryTableWithItsDay() {
        assertThat(notes(ScorecardFixture.slagelse())).contains("y60a02 22.08.2026", "y25i09 22.08.2026", "y60b15 19.08.2026",
                "Jobindsats.dk / STAR", "Danmarks Statistik", "Slagelse indgår ikke.", "n = 7.");
    }

    @Test
    void averagesAreNamedByRow() {
        assertThat(notes(ScorecardFixture.slagelse())).contains("vægtet = sum af tællere / sum af nævnere for Flere i job (afledt nævner), "
                + "Langtidsledige", "uvægtet = gennemsnit af kommunerne for Fastholdt i job, Aktiveringsgrad og Ordinære timer");
    }

    @Test
    void aWeightedAverageWithoutWeightsIsSaidToBeImpossible() {
        ScorecardFixture fixture = ScorecardFixture.slagelse().withoutWeights("aktiveringsgrad");
        ReportTable rows = table(fixture, "rows");
        assertThat(texts(rows, row(rows, "aktiveringsgrad"), "levelGroup", "levelGroupNote", "levelDeviation"))
                .containsExactly("–", "uden vægt", "–");
        assertThat(notes(fixture)).contains("vægtet gennemsnit kan ikke beregnes for Aktiveringsgrad")
                .doesNotContain("nævnere for Flere i job (afledt nævner), Aktiveringsgrad");
    }

    @Test
    void aChartWithoutTheOwnLineSaysSo() {
        ReportTable panels = table(ScorecardFixture.slagelse().withoutHistory("langtidsledige", "Slagelse"), "panels");
        assertThat(texts(panels, 0, "unit1", "title4", "unit4")).containsExactly("pct.", "Langtidsledige", "Slagelse: ingen data");
    }

    @Test
    void notesOfTablesNameTheirTable() {
        assertThat(notes(ScorecardFixture.slagelse())).contains("y60a02: Nyt ydelsessystem 1. juli 2025");
    }

    @Test
    void theCommandBelowSaysWhomIsComparedAndHow() {
        ScorecardReport plain = ScorecardFixture.slagelse().report();
        Scorecard card = plain.scorecard();
        Comparison near = card.comparison();
        Scorecard weighted = new Scorecard(card.area(), card.targetGroup(), card.period(), card.asOf(), new Comparison(Comparison.Kind.GROUP,
                "Naboer", near.members(), Optional.of(Average.WEIGHTED), true, "group:naboer"), card.rows());
        assertThat(new ScorecardReport(weighted, plain.histories(), plain.sources(), plain.distances()).data(DANISH).table("page")
                .text(0, "reproduce")).contains(" --compare group:naboer --average weighted --own in");
        assertThat(new FollowUpReport(List.of(weighted), "", plain.sources()).data(DANISH).table("page").text(0, "reproduce"))
                .contains(" --param compare=group:naboer --param average=weighted");
        assertThat(new FollowUpReport(List.of(card), "", plain.sources()).data(DANISH).table("page").text(0, "reproduce"))
                .doesNotContain("compare", "average");
    }

    @Test
    void withoutMembersThePageSaysWhy() {
        ReportTable page = table(ScorecardFixture.withoutMembers(), "page");
        assertThat(page.text(0, "subtitle")).contains("rammevilkår mangler for Slagelse");
        assertThat(notes(ScorecardFixture.withoutMembers())).doesNotContain("Gennemsnit");
    }

    @Test
    void aLongNameGivesWayToAWordThatFits() {
        ReportTable page = table(ScorecardFixture.slagelse().renamed("Slagelse", "Ringkøbing-Skjern"), "page");
        assertThat(page.text(0, "own")).isEqualTo("Egen");
        assertThat(table(ScorecardFixture.slagelse(), "page").text(0, "own")).isEqualTo("Slagelse");
    }

    @Test
    void aPageWithoutAnyFigureIsStillAPage() {
        ReportData data = ScorecardFixture.allAbsent(Status.SUPPRESSED).report().data(DANISH);
        assertThat(data.table("rows").rows()).hasSize(8);
        assertThat(data.table("rows").text(0, "levelState")).isEqualTo("tilbageholdt");
    }

    @Test
    void historyHoldsTheNumbersOfTheCharts() {
        ReportTable history = table(ScorecardFixture.slagelse(), "history");
        // Six monthly points and one quarter, nine areas: 9 × (6 × 37 + 1).
        assertThat(history.rows()).hasSize(9 * (6 * 37 + 1));
    }

    /** A share of newer over older figures: the reader is told; a point whose parts are of one age is not mentioned. */
    @Test
    void partsOfDifferentAgesAreToldOf() {
        ScorecardReport report = ScorecardFixture.slagelse().report();
        Map<MeasurementPoint, List<PointPart>> parts = new LinkedHashMap<>();
        PointPart newer = new PointPart("y25i09.antal", Optional.of(LocalDate.of(2026, 9, 22)), Optional.of(Period.month(2026, 8)));
        PointPart older = new PointPart("y25i01.antal", Optional.of(LocalDate.of(2026, 8, 22)), Optional.of(Period.month(2026, 7)));
        PointPart never = new PointPart("y60a02.antal", Optional.empty(), Optional.empty());
        List<ScorecardRow> rows = report.scorecard().rows();
        parts.put(rows.get(0).point(), List.of(newer, newer));
        parts.put(rows.get(1).point(), List.of(newer, older, never));
        ReportData data = report.withParts(parts).data(Locale.of("da"));
        String notes = data.table("notes").rows().toString();
        assertThat(notes).contains("Bemærk: " + rows.get(1).point().name().da() + " er lavet af tal af forskellig alder: y25i09 hentet "
                + "22.09.2026, nyeste august 2026; y25i01 hentet 22.08.2026, nyeste juli 2026; y60a02 ikke hentet.")
                .doesNotContain("Bemærk: " + rows.get(0).point().name().da());
        assertThat(report.data(Locale.ENGLISH).table("notes").rows().toString()).doesNotContain("different ages");
        FollowUpReport list = new FollowUpReport(List.of(report.scorecard()), "", report.sources());
        assertThat(list.withParts(parts).data(Locale.ENGLISH).table("notes").rows().toString())
                .contains("Note: " + rows.get(1).point().name().en() + " is made of figures of different ages: y25i09 fetched")
                .doesNotContain("Note: " + rows.get(0).point().name().en());
        assertThat(list.data(DANISH).table("notes").rows().toString()).doesNotContain("forskellig alder");
    }

    private static CellComment comment(ScorecardFixture fixture, String point, Basis side, String text) {
        var row = fixture.report().scorecard().rows().stream().filter(one -> one.point().id().equals(point)).findFirst().orElseThrow();
        return new CellComment(point + side, Comments.cell(fixture.report().scorecard().area(), row, side).orElseThrow(), text, "Analyse",
                Instant.parse("2026-11-22T23:30:00Z"));
    }

    @Test
    void commentsAreNumberedNotesInTheOrderOfTheRows() {
        ScorecardFixture fixture = ScorecardFixture.slagelse();
        Comments comments = new Comments(List.of(comment(fixture, "langtidsledige", Basis.LEVEL, "ny praksis"),
                comment(fixture, "flere-i-job", Basis.DEVELOPMENT, "virksomhed lukket"), comment(fixture, "flere-i-job", Basis.LEVEL, "højt")));
        ReportData data = fixture.report().with(comments).data(DANISH);
        ReportTable rows = data.table("rows");
        assertThat(rows.text(row(rows, "flere-i-job"), "name")).isEqualTo("Flere i job ¹\u2009²");
        assertThat(rows.text(row(rows, "langtidsledige"), "name")).isEqualTo("Langtidsledige ³");
        ReportTable notes = data.table("notes");
        // Half past eleven in the evening by Greenwich is the next day in Denmark.
        assertThat(notes.rows().subList(0, 3)).extracting(List::getFirst).containsExactly(
                "¹ Flere i job, niveau, juni 2025: „højt“ (Analyse, 23.11.2026)",
                "² Flere i job, udvikling, juni 2025: „virksomhed lukket“ (Analyse, 23.11.2026)",
                "³ Langtidsledige, niveau, juni 2025: „ny praksis“ (Analyse, 23.11.2026)");
        assertThat(notes.rows()).hasSize(fixture.report().data(DANISH).table("notes").rows().size() + 3);
    }

    @Test
    void aPageWithoutCommentsIsAsItWas() {
        assertThat(ScorecardFixture.slagelse().report().with(Comments.NONE).data(DANISH).hash())
                .isEqualTo(ScorecardFixture.slagelse().report().data(DANISH).hash());
    }
}
