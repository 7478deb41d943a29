package dk.pejling.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.pejling.imports.ImportResult;
import dk.pejling.indicators.FollowUp;
import dk.pejling.indicators.FollowUp.Basis;
import dk.pejling.indicators.MeasurementPoint;
import dk.pejling.indicators.Scorecard;
import dk.pejling.indicators.TargetGroup;
import dk.pejling.indicators.Verdict;
import dk.pejling.indicators.followup.GroupAgainstCountry;
import dk.pejling.indicators.followup.SetLogic;
import dk.pejling.indicators.followup.SpreadAtTwoDates;
import dk.pejling.model.Area;
import dk.pejling.model.Numbers;
import dk.pejling.model.Period;
import dk.pejling.report.fixtures.Synthetic2007;
import dk.pejling.store.ObservationStore;
import dk.pejling.store.derby.DerbyStoreProvider;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was said of the 14 pilot job centres in November 2007, from figures made to say it. */
class Synthetic2007Test {
    private static final Locale DANISH = Locale.of("da", "DK");
    private static ObservationStore store;
    private static Synthetic2007 data;

    @BeforeAll
    static void load(@TempDir Path home) throws Exception {
        store = new DerbyStoreProvider().open(home);
        data = new Synthetic2007(store);
    }

    @AfterAll
    static void close() throws Exception {
        store.close();
    }

    private static SetLogic sets(Basis basis) throws Exception {
        List<FollowUp> followUps = new ArrayList<>();
        for (TargetGroup group : data.targetGroups()) {
            followUps.add(data.followUp(group, Synthetic2007.JUNE, basis));
        }
        return new SetLogic(followUps);
    }

    private static GroupAgainstCountry together() throws Exception {
        return GroupAgainstCountry.of(data.together(), Basis.DEVELOPMENT);
    }

    private static List<String> names(List<Area> areas) {
        return areas.stream().map(Area::name).toList();
    }

    @Test
    void everyRowOfTheFilesIsImported() {
        assertThat(data.imported().outcome()).isEqualTo(ImportResult.Outcome.COMPLETE);
        assertThat(data.imported().files()).extracting(entry -> entry.read().accepted()).containsExactly(1188L, 1188L, 594L);
        assertThat(data.imported().files()).allSatisfy(entry -> assertThat(entry.read().problems()).isEmpty());
    }

    @Test
    void fourteenJobCentresTimesThreeScorecards() throws Exception {
        List<Scorecard> cards = new ArrayList<>();
        for (TargetGroup group : data.targetGroups()) {
            cards.addAll(data.followUp(group, Synthetic2007.JUNE, Basis.LEVEL).cards());
        }
        assertThat(cards).hasSize(42);
        assertThat(cards).allSatisfy(card -> {
            assertThat(card.rows()).hasSize(3);
            assertThat(card.rows()).allSatisfy(row -> assertThat(row.level().deviation().isMeasured()
                    && row.development().deviation().isMeasured()).isTrue());
            assertThat(card.rows()).extracting(row -> row.level().own().period().toString()).containsExactly("2007M06", "2007M06", "2006");
            assertThat(card.rows().getFirst().from()).isEqualTo(Period.month(2006, 6));
        });
    }

    @Test
    void nineComparisonsWithTheCountryHaveOneException() throws Exception {
        GroupAgainstCountry group = together();
        assertThat(group.findings()).hasSize(9);
        assertThat(group.count(Verdict.BETTER)).isEqualTo(8);
        assertThat(group.predominant()).contains(Verdict.BETTER);
        assertThat(group.exceptions()).extracting(finding -> finding.point().id()).containsExactly("flere-kontanthjaelp");
        assertThat(group.findings().stream().filter(finding -> finding.point().id().startsWith("flere"))
                .map(finding -> List.of(Numbers.decisive(finding.reading().comparison().value().number().orElseThrow()),
                        Numbers.decisive(finding.reading().country().value().number().orElseThrow()),
                        Numbers.decisive(finding.deviation().number().orElseThrow()))).toList())
                .containsExactly(List.of(-11.8, -12.5, 0.7), List.of(-34.6, -32.7, -1.9), List.of(9.2, 10.3, -1.1));
    }

    @Test
    void deviationsOfTheChangeReachAsFarAsReported() throws Exception {
        List<List<Double>> reached = new ArrayList<>();
        for (FollowUp followUp : sets(Basis.DEVELOPMENT).followUps()) {
            FollowUp.Spread spread = followUp.spread(followUp.lead().orElseThrow()).orElseThrow();
            // Low is good: over the average is a negative deviation.
            reached.add(List.of(Numbers.decisive(-spread.min()), Numbers.decisive(-spread.max()), Numbers.decisive(spread.range())));
        }
        assertThat(reached).containsExactly(List.of(16.8, -9.8, 26.6), List.of(4.7, -11.9, 16.6), List.of(17.0, -16.5, 33.5));
    }

    @Test
    void fourThreeAndThreeAreWorseOnAllPointsSpreadOverSeven() throws Exception {
        SetLogic sets = sets(Basis.LEVEL);
        assertThat(sets.worseOnAll().values().stream().map(List::size)).containsExactly(4, 3, 3);
        assertThat(sets.cases()).isEqualTo(10);
        assertThat(sets.union()).hasSize(7);
        assertThat(sets.inAll()).isEmpty();
        assertThat(sets.union().stream().filter(unit -> sets.groupsOf(unit).size() == 2)).hasSize(3);
        assertThat(names(sets.union())).containsExactly("Albertslund", "Allerød", "Assens", "Ballerup", "Billund", "Bornholm", "Brøndby");
        assertThat(sets.regions()).extracting(region -> region.groups().size()).containsExactly(1, 1, 1, 2, 2);
        assertThat(sets.regions()).extracting(region -> names(region.units())).containsExactly(List.of("Ballerup"), List.of("Billund"),
                List.of("Bornholm", "Brøndby"), List.of("Albertslund", "Allerød"), List.of("Assens"));
        assertThat(sets(Basis.DEVELOPMENT).worseOnAll().values().stream().map(List::size))
                .as("the basis is a choice that matters").isNotEqualTo(List.of(4, 3, 3));
    }

    @Test
    void spreadIsShownAtTwoDates() throws Exception {
        TargetGroup group = data.targetGroups().getFirst();
        FollowUp january = data.followUp(group, Synthetic2007.JANUARY, Basis.DEVELOPMENT);
        FollowUp june = data.followUp(group, Synthetic2007.JUNE, Basis.DEVELOPMENT);
        MeasurementPoint point = june.lead().orElseThrow();
        SpreadAtTwoDates spread = SpreadAtTwoDates.of(january, june, point);
        // January was made to reach from 17.1 over to 12.3 under.
        assertThat(spread.earlier().orElseThrow().range()).isCloseTo(29.4, within(1e-9));
        assertThat(spread.rangeChange().orElseThrow()).isCloseTo(26.6 - 29.4, within(1e-9));
        List<Double> deviations = june.cards().stream().map(card -> FollowUp.row(card, point).development().deviation().number().orElseThrow()).toList();
        double mean = deviations.stream().mapToDouble(value -> value).average().orElseThrow();
        double variance = deviations.stream().mapToDouble(value -> Math.pow(value - mean, 2)).sum() / 13;
        assertThat(spread.later().orElseThrow().sd().orElseThrow()).isCloseTo(Math.sqrt(variance), within(1e-12));
    }

    @Test
    void danishSentencesSayWhatTheSourceSays() throws Exception {
        FollowUpSentences sentences = new FollowUpSentences(DANISH);
        assertThat(sentences.againstCountry(together(), "pilotjobcentrene")).containsExactly(
                "Helt overordnet ligger pilotjobcentrene bedre end landsgennemsnittet, på 8 af 9 målepunkter.",
                "Eneste undtagelse er målepunktet „Flere i job“ for kontanthjælp, hvor faldet på landsplan har været på 12,5 procent, "
                        + "mens det kun har været på 11,8 procent for pilotjobcentrene.",
                "Antallet af ledige fuldtidspersoner på dagpenge er faldet 34,6 procent for pilotjobcentrene, mens faldet på landsplan er 32,7 procent.",
                "Antallet af fuldtidspersoner på sygedagpenge er på landsplan steget 10,3 procent, mens det kun er steget 9,2 procent "
                        + "for pilotjobcentrene.");
        assertThat(sentences.sets(sets(Basis.LEVEL)).subList(0, 4)).containsExactly(
                "I forhold til kontanthjælp ligger fire af de 14 kommuner i niveau dårligere end deres gruppe på alle målepunkter med tal.",
                "I forhold til dagpenge ligger tre af de 14 kommuner i niveau dårligere end deres gruppe på alle målepunkter med tal.",
                "I forhold til sygedagpenge ligger tre af de 14 kommuner i niveau dårligere end deres gruppe på alle målepunkter med tal.",
                "Det er ikke de samme kommuner i alle målgrupper: de fordeler sig på 7 kommuner (Albertslund, Allerød, Assens, Ballerup, "
                        + "Billund, Bornholm og Brøndby). Fordelt: 1 kun i kontanthjælp; 1 kun i dagpenge; 2 kun i sygedagpenge; "
                        + "2 kun i kontanthjælp og dagpenge; 1 kun i kontanthjælp og sygedagpenge.");
        List<String> spread = sentences.sets(sets(Basis.DEVELOPMENT));
        assertThat(spread.subList(spread.size() - 3, spread.size())).satisfiesExactly(
                kontanthjaelp -> assertThat(kontanthjaelp).startsWith("Spredningen mellem kommunerne er med hensyn til udviklingen på „Flere i job“, "
                        + "kontanthjælp, fra 16,8 procentpoint over gennemsnittet i gruppen til 9,8 procentpoint under ("),
                dagpenge -> assertThat(dagpenge).contains("fra 4,7 procentpoint over gennemsnittet i gruppen til 11,9 procentpoint under"),
                sygedagpenge -> assertThat(sygedagpenge).contains("fra 17,0 procentpoint over gennemsnittet i gruppen til 16,5 procentpoint under"));
    }

    @Test
    void levelsAreNotSaidToHaveMoved() throws Exception {
        assertThat(new FollowUpSentences(DANISH).againstCountry(GroupAgainstCountry.of(data.together(), Basis.LEVEL), "pilotjobcentrene"))
                .anySatisfy(text -> assertThat(text).startsWith("Niveauet for „Flere i job“, dagpenge, er ").endsWith(" på landsplan."))
                .noneSatisfy(text -> assertThat(text).containsAnyOf("faldet", "steget", "stigning"));
    }

    @Test
    void englishSentencesSayTheSame() throws Exception {
        FollowUpSentences sentences = new FollowUpSentences(Locale.ENGLISH);
        assertThat(sentences.againstCountry(together(), "the pilot job centres")).containsExactly(
                "Overall, the pilot job centres are better than the national average, on 8 of 9 points.",
                "The only exception is the point “More in work” for cash assistance, where the fall in the country was 12.5 per cent, but only "
                        + "11.8 per cent for the pilot job centres.",
                "The number of unemployed full-time persons on unemployment benefit fell by 34.6 per cent for the pilot job centres; the fall in "
                        + "the country is 32.7 per cent.",
                "The number of full-time persons on sickness benefit rose by 10.3 per cent in the country, but only by 9.2 per cent for the pilot "
                        + "job centres.");
        assertThat(sentences.sets(sets(Basis.LEVEL)).getFirst())
                .isEqualTo("On cash assistance, four of the 14 municipalities are by level worse than their group on all points with figures.");
    }

    @Test
    void thePaperSaysNobodyInWords() throws Exception {
        List<Scorecard> worst = data.followUp(data.targetGroups().getFirst(), Synthetic2007.JUNE, Basis.LEVEL).cards().subList(0, 2);
        assertThat(new FollowUpReport(worst, "", List.of()).data(DANISH).table("sentences").text(0, "text")).isEqualTo("I niveau ligger "
                + "2 af 2 kommuner dårligere end deres gruppe på alle målgruppens målepunkter med tal, og ingen bedre på dem alle.");
    }

    @Test
    void oneMunicipalityIsSpokenOfByItsName() throws Exception {
        List<Scorecard> one = data.followUp(data.targetGroups().getFirst(), Synthetic2007.JUNE, Basis.LEVEL).cards().subList(0, 1);
        ReportData page = new FollowUpReport(one, "Albertslund", List.of()).data(DANISH);
        assertThat(page.title()).isEqualTo("Kontanthjælp i Albertslund, juni 2007");
        assertThat(page.table("sentences").rows()).extracting(row -> row.getFirst().toString()).satisfiesExactly(
                level -> assertThat(level).isEqualTo("I niveau ligger Albertslund dårligere end sin gruppe på alle målgruppens målepunkter med tal."),
                development -> assertThat(development).isEqualTo("I udvikling ligger Albertslund bedre end sin gruppe på alle målgruppens "
                        + "målepunkter med tal."),
                spread -> assertThat(spread).isEqualTo("På „Flere i job“ er afvigelsen i udvikling −0,3 procentpoint."));
    }

    @Test
    void aDocumentOverSeveralTargetGroupsHasASectionForEachAndTheSetsInFront() throws Exception {
        ReportData document = data.document(Basis.LEVEL).data(DANISH);
        assertThat(document.sections()).isEqualTo(3);
        assertThat(document.title()).isEqualTo("Opfølgning i 14 kommuner, juni 2007");
        assertThat(document.table("page").text(0, "title")).isEqualTo("Kontanthjælp i 14 kommuner, juni 2007");
        assertThat(document.table("page-3").text(0, "title")).isEqualTo("Sygedagpenge i 14 kommuner, juni 2007");
        assertThat(document.table("sentences").rows()).as("what is said in front is said once").hasSize(3);
        ReportTable overlaps = document.table("overlaps");
        assertThat(overlaps.rows().stream().map(row -> row.get(1) + " " + row.get(2) + ": " + row.get(3)).toList()).containsExactly(
                "Kun kontanthjælp og dagpenge 2: Albertslund, Allerød", "Kun kontanthjælp og sygedagpenge 1: Assens",
                "Kun kontanthjælp 1: Ballerup", "Kun dagpenge 1: Billund", "Kun sygedagpenge 2: Bornholm, Brøndby",
                "Ingen af dem 7: " + String.join(", ", names(data.pilots().subList(7, 14))));
        assertThat(document.table("page").text(0, "reproduce")).startsWith("pejling report render followup --param targetGroup="
                + "kontanthjaelp,dagpenge,sygedagpenge --param period=2007M06 --param \"area=Albertslund,Allerød,")
                .contains(" --param \"name=pilotjobcentrene\" --param basis=level");
        assertThat(document.table("frontSheets").text(2, "name")).isEqualTo("Overlap");
        assertThat(document.table("sheets-2").text(0, "name")).isEqualTo("Opfølgning dagpenge");
    }

    @Test
    void theGroupStandsBesideTheCountryPointByPoint() throws Exception {
        ReportTable against = data.document(Basis.DEVELOPMENT).data(DANISH).table("against");
        assertThat(against.rows()).hasSize(9);
        assertThat(List.of(against.text(0, "group"), against.text(0, "country"), against.text(0, "deviation"), against.text(0, "verdict")))
                .containsExactly("−11,8", "−12,5", "+0,7", "dårligere");
        assertThat(against.value(0, "exception")).isEqualTo(1);
        assertThat(against.value(1, "exception")).isEqualTo(0);
    }

    /** Documents of before must come out of their stamps as they were. */
    @Test
    void aListOfOneTargetGroupHasTheTablesItAlwaysHad() throws Exception {
        ReportData plain = new FollowUpReport(data.document(Basis.LEVEL).reports().getFirst().cards(), "", List.of()).data(DANISH);
        assertThat(plain.tableNames()).containsExactly("page", "sentences", "rows", "sets", "notes", "sources", "municipalities", "points",
                "spread", "sheets", "headings");
        assertThat(plain.table("page").text(0, "reproduce")).isEqualTo(
                "pejling report render followup --param targetGroup=kontanthjaelp --param period=2007M06 --param compare=cluster");
    }

    @Test
    void aGroupOfTwoIsSaidToBeTooSmall() throws Exception {
        TargetGroup group = data.targetGroups().getFirst();
        List<Area> pilots = data.pilots();
        String notes = notes(data.card(pilots.getFirst(), group, Synthetic2007.JUNE, pilots.subList(1, 3)));
        assertThat(notes).contains("n = 2. • i gruppens kolonne: færre end 3 kommuner har tal.");
        assertThat(notes(data.card(pilots.getFirst(), group, Synthetic2007.JUNE, pilots.subList(1, 4)))).doesNotContain("gruppens kolonne");
    }

    @Test
    void fewAreNoGroupBesideTheCountry() throws Exception {
        TargetGroup group = data.targetGroups().getFirst();
        FollowUp two = new FollowUp(Basis.DEVELOPMENT, data.followUp(group, Synthetic2007.JUNE, Basis.LEVEL).cards().subList(0, 2));
        assertThat(new FollowUpSentences(DANISH).againstCountry(data.together(two), "de 2 kommuner")).containsExactly(
                "Med hele landet sammenlignes de 2 kommuner ikke under ét: et gennemsnit er af mindst 3 kommuner.");
    }

    private static String notes(Scorecard card) {
        return new ScorecardReport(card, List.of(), List.of(), java.util.Map.of()).data(DANISH).table("notes").rows().toString();
    }

    @Test
    void theScorecardOfOnePilotIsAPage() throws Exception {
        Scorecard card = data.card(data.pilots().getFirst(), data.targetGroups().getFirst(), Synthetic2007.JUNE);
        ReportData page = new ScorecardReport(card, List.of(), List.of(), java.util.Map.of()).data(DANISH);
        assertThat(page.title()).isEqualTo("Albertslund: kontanthjælp, juni 2007");
        assertThat(page.table("rows").text(0, "levelVerdict")).isEqualTo("dårligere");
        assertThat(page.table("rows").text(2, "levelNote")).as("retention is from before").isEqualTo("2006 (ældre)");
        assertThat(page.table("sentences").text(1, "text")).startsWith("Niveauet er dårligere end gruppens på alle 3 målepunkter");
    }
}
