package dk.pejling.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import dk.pejling.model.Dimension;
import dk.pejling.model.Frequency;
import dk.pejling.model.Measure;
import dk.pejling.model.MeasureKind;
import dk.pejling.model.Observation;
import dk.pejling.model.Period;
import dk.pejling.model.Status;
import dk.pejling.model.TableDefinition;
import dk.pejling.model.TableRegister;
import dk.pejling.model.Unit;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped catalogue, and files of a municipality over it. */
class CatalogueLayersTest {
    @TempDir
    private Path folder;

    private static MeasurementPoint point(Catalogue catalogue, String id) {
        return catalogue.point(id).orElseThrow();
    }

    private CatalogueFile.Content over(String... files) throws Exception {
        for (int i = 0; i < files.length; i++) {
            Files.writeString(folder.resolve("%d.yaml".formatted(i)), files[i], StandardCharsets.UTF_8);
        }
        return CatalogueFolder.over(SampleStore.CATALOGUE, folder, SampleStore.TABLES);
    }

    @Test
    void twelvePointsAreProposedAsTheCommonOnes() {
        assertThat(SampleStore.CATALOGUE.points().stream().filter(point -> point.details().common())).hasSize(12)
                .allSatisfy(point -> assertThat(point.details().why()).isPresent());
    }

    @Test
    void theThreeCentralPointsExistForEachOfTheThreeGroups() {
        for (String group : List.of("", "-dagpenge", "-sygedagpenge")) {
            for (String id : List.of("flere-i-job", "hurtigere-i-job", "fastholdt-i-job")) {
                assertThat(point(SampleStore.CATALOGUE, id + group).central()).as(id + group).isTrue();
            }
        }
    }

    @Test
    void noShippedFormulaIsFaultyAndEachOtherOneSaysWhichTableItWaitsFor() {
        assertThat(SampleStore.CATALOGUE.points()).allSatisfy(point -> assertThat(point.level())
                .isNotInstanceOfAny(Level.Faulty.class, Level.Written.class));
        assertThat(point(SampleStore.CATALOGUE, "enhedsudgift-real").level()).isInstanceOfSatisfying(Level.Awaited.class,
                awaited -> assertThat(awaited.table()).isEqualTo("pris111"));
        assertThat(point(SampleStore.CATALOGUE, "relativ-ydelsesgrad").level()).isInstanceOfSatisfying(Level.Awaited.class,
                awaited -> assertThat(awaited.table()).isEqualTo("y30r21"));
    }

    @Test
    void scorecardsOfOtherGroupsDoNotFillWithPointsThatWait() {
        Catalogue catalogue = SampleStore.CATALOGUE;
        assertThat(catalogue.pointsOf(catalogue.targetGroup("dagpenge").orElseThrow())).extracting(MeasurementPoint::id)
                .containsExactly("flere-i-job-dagpenge", "flere-i-job-alle");
        assertThat(catalogue.pointsOf(catalogue.targetGroup("sygedagpenge").orElseThrow())).isEmpty();
    }

    @Test
    void aTableThatBecomesKnownWakesItsPoints() {
        List<TableDefinition> tables = new ArrayList<>(SampleStore.TABLES.tables());
        List<Measure> measures = List.of(
                new Measure("y07a02", "Antal fuldtidspersoner", Unit.FULL_TIME_PERSONS, MeasureKind.STOCK, 0, List.of()),
                new Measure("y07a02", "Fuldtidspersoner i pct. af arbejdsstyrken 16-66 år", Unit.PERCENT, MeasureKind.RATE, 1, List.of()));
        tables.add(new TableDefinition("y07a02", new dk.pejling.model.LocalText("s", "s"), "test", Frequency.MONTH, "Periode", "Område",
                measures, 1, List.of()));
        Catalogue catalogue = CatalogueFile.shipped(new TableRegister(tables));
        assertThat(point(catalogue, "flere-i-job-sygedagpenge").level()).isInstanceOf(Level.Computed.class);
        assertThat(catalogue.pointsOf(catalogue.targetGroup("sygedagpenge").orElseThrow())).extracting(MeasurementPoint::id)
                .containsExactly("flere-i-job-sygedagpenge");
    }

    private static TableDefinition table(String id, Measure... measures) {
        return new TableDefinition(id, new dk.pejling.model.LocalText("s", "s"), "test", Frequency.MONTH, "Periode", "Område",
                List.of(measures), 1, List.of());
    }

    private static Measure measure(String table, String label, Unit unit, MeasureKind kind, Dimension... dimensions) {
        return new Measure(table, label, unit, kind, 0, List.of(dimensions));
    }

    /** What nobody has seen is assumed; at least the formulas make sense of what they assume. */
    @Test
    void everyWaitingFormulaMakesSenseOnceItsTableIsKnown() {
        Dimension groups = SampleStore.TABLES.measure("y25i01.antal-ledige-fuldtidspersoner").orElseThrow().dimensions().getFirst();
        List<TableDefinition> tables = new ArrayList<>(SampleStore.TABLES.tables());
        tables.addAll(List.of(
                table("y07a02", measure("y07a02", "Antal fuldtidspersoner", Unit.FULL_TIME_PERSONS, MeasureKind.STOCK),
                        measure("y07a02", "Fuldtidspersoner i pct. af arbejdsstyrken 16-66 år", Unit.PERCENT, MeasureKind.RATE)),
                table("y60h02", measure("y60h02", "Antal sanktioner i alt", Unit.SANCTIONS, MeasureKind.FLOW)),
                table("jobordrer", measure("jobordrer", "Besatte", Unit.JOB_ORDERS, MeasureKind.FLOW),
                        measure("jobordrer", "Modtagne", Unit.JOB_ORDERS, MeasureKind.FLOW)),
                table("normering", measure("normering", "Sager", Unit.CASES, MeasureKind.STOCK),
                        measure("normering", "Sagsbehandlere", Unit.CASEWORKERS, MeasureKind.STOCK)),
                table("y60g01", measure("y60g01", "Forsørgelsesudgift", Unit.KRONER, MeasureKind.FLOW)),
                table("pris111", measure("pris111", "Forbrugerprisindeks", Unit.INDEX, MeasureKind.STOCK)),
                table("samtaler", measure("samtaler", "Holdte", Unit.TALKS, MeasureKind.FLOW),
                        measure("samtaler", "Forløb", Unit.PERSONS, MeasureKind.FLOW)),
                table("y30r21", measure("y30r21", "Faktisk andel (pct.)", Unit.PERCENT, MeasureKind.RATE, groups),
                        measure("y30r21", "Forventet andel (pct.)", Unit.PERCENT, MeasureKind.RATE, groups),
                        measure("y30r21", "Faktisk antal", Unit.FULL_TIME_PERSONS, MeasureKind.STOCK, groups),
                        measure("y30r21", "Forventet antal", Unit.FULL_TIME_PERSONS, MeasureKind.STOCK, groups))));
        Catalogue catalogue = CatalogueFile.shipped(new TableRegister(tables));
        assertThat(catalogue.points()).allSatisfy(point -> assertThat(point.level()).as(point.id()).satisfiesAnyOf(
                level -> assertThat(level).isInstanceOfAny(Level.Computed.class, Level.Published.class, Level.Ratio.class),
                level -> assertThat(level).isEqualTo(new Level.Awaited(point.formula()))));
        assertThat(SampleStore.CATALOGUE.points().stream().filter(point -> point.level() instanceof Level.Awaited))
                .allSatisfy(point -> assertThat(point.details().unverified()).as(point.id()).isPresent());
    }

    @Test
    void whoReckonsWithAProposedDateSaysSo() throws Exception {
        Catalogue catalogue = over("""
                points:
                  - {id: timer, targetGroup: alle, name: {da: h, en: h}, definition: {da: h, en: h}, unit: pct, polarity: low,
                     average: unweighted, decimals: {level: 1}, formula: 'aktiveringsgrad * (timer-i-stedet-for-tilbud / 225 hours)'}
                  - {id: timer-igen, targetGroup: alle, name: {da: h, en: h}, definition: {da: h, en: h}, unit: pct, polarity: low,
                     average: unweighted, decimals: {level: 1}, formula: 2 * timer}
                """).catalogue();
        assertThat(catalogue.proposedConstants(point(catalogue, "timer"))).extracting(Constant::id).containsExactly("timer-i-stedet-for-tilbud");
        assertThat(catalogue.proposedConstants(point(catalogue, "timer-igen"))).hasSize(1);
        assertThat(catalogue.proposedConstants(point(catalogue, "besparelsespotentiale"))).isEmpty();
        assertThat(catalogue.constant("samtaler-foerste-halvaar").orElseThrow().number().isProposed()).isFalse();
    }

    @Test
    void aFileOfTheMunicipalityTakesThePlaceOfAShippedPointAndSaysSo() throws Exception {
        Catalogue catalogue = over("""
                points:
                  - id: aktiveringsgrad
                    targetGroup: kontanthjaelp
                    name: {da: Vores grad, en: Our rate}
                    definition: {da: d, en: d}
                    unit: pct
                    polarity: low
                    average: unweighted
                    decimals: {level: 2, development: 2}
                    formula: y60c07.aktiveringsgrad-pct
                """).catalogue();
        MeasurementPoint point = point(catalogue, "aktiveringsgrad");
        assertThat(point.origin()).isEqualTo("0.yaml");
        assertThat(point.details().replaces()).contains("dk.pejling.indicators");
        assertThat(catalogue.pointsOf(catalogue.targetGroup("kontanthjaelp").orElseThrow())).extracting(MeasurementPoint::id)
                .startsWith("flere-i-job", "hurtigere-i-job", "fastholdt-i-job", "langtidsledige", "aktiveringsgrad");
    }

    @Test
    void aConstantOfALaterFileIsWhatShippedFormulasMean() throws Exception {
        Catalogue catalogue = over("""
                scheme: jobfokus-2015
                constants:
                  - {id: aarspris-netto, name: {da: p, en: p}, source: {da: p, en: p}, unit: kr, values: [{value: 1}]}
                """).catalogue();
        // The price is in another unit now, so that the shipped formula no longer makes sense, and says where.
        Level.Faulty faulty = (Level.Faulty) point(catalogue, "besparelsespotentiale").level();
        assertThat(faulty.problem().code()).isEqualTo("savings.price");
        assertThat(catalogue.groupsInUse()).extracting(TargetGroup::id).containsExactly("alle", "taettest-paa-arbejdsmarkedet",
                "uddannelsesparate-unge", "laengere-vaek-fra-arbejdsmarkedet");
        assertThat(SampleStore.CATALOGUE.groupsInUse()).extracting(TargetGroup::id)
                .containsExactly("kontanthjaelp", "dagpenge", "sygedagpenge", "alle");
    }

    @Test
    void whatCheckingRefusesIsNotRead() throws Exception {
        String weighted = """
                points:
                  - {id: p, targetGroup: alle, name: {da: h, en: h}, definition: {da: h, en: h}, unit: pct, polarity: low,
                     average: weighted, decimals: {level: 1}, formula: aktiveringsgrad}
                """;
        CatalogueFile.Content read = over(weighted);
        assertThat(point(read.catalogue(), "p").level()).isInstanceOf(Level.Faulty.class);
        CatalogueFile.Content checked = CatalogueFile.check("0.yaml", new ByteArrayInputStream(weighted.getBytes(StandardCharsets.UTF_8)),
                SampleStore.TABLES, "0.yaml", SampleStore.CATALOGUE);
        assertThat(checked.problems()).hasSize(1).isEqualTo(read.problems());
        // A point that had weights keeps its figures when the point it names has none any more.
        Catalogue renamed = over("""
                points:
                  - {id: a, targetGroup: alle, name: {da: h, en: h}, definition: {da: h, en: h}, unit: pct, polarity: low,
                     average: weighted, decimals: {level: 1}, formula: flere-i-job}
                """).catalogue();
        assertThat(point(new Linker(renamed.overlaidBy(over("""
                points:
                  - {id: flere-i-job, overrides: true, targetGroup: kontanthjaelp, name: {da: h, en: h}, definition: {da: h, en: h}, unit: pct,
                     polarity: low, average: unweighted, decimals: {level: 1}, formula: aktiveringsgrad}
                """).catalogue()), SampleStore.TABLES).linked(), "a").level()).isInstanceOf(Level.Computed.class);
    }

    @Test
    void whatIsWrongInOneFileLeavesTheOthersAlone() throws Exception {
        CatalogueFile.Content content = over("points: [", """
                points:
                  - {id: halv, targetGroup: alle, name: {da: h, en: h}, definition: {da: h, en: h}, unit: fullTimePersons, polarity: low,
                     average: unweighted, decimals: {level: 1}, formula: 'y25i01.antal-ledige-fuldtidspersoner[Ydelsesgrupper i alt] / 2'}
                """);
        assertThat(content.problems()).extracting(problem -> problem.place().file()).containsExactly("0.yaml");
        assertThat(point(content.catalogue(), "halv").level()).isInstanceOf(Level.Computed.class);
    }

    /** It begins in the middle of January: what counts is the last day of a month. */
    @Test
    void outsideItsDaysAPointHasNoMeaning() throws Exception {
        Catalogue catalogue = over("""
                points:
                  - {id: p, targetGroup: alle, name: {da: h, en: h}, definition: {da: h, en: h}, unit: pct, polarity: low,
                     average: unweighted, decimals: {level: 1}, validFrom: 2025-01-15, formula: aktiveringsgrad}
                """).catalogue();
        try (var store = SampleStore.withSamples(Files.createDirectories(folder.resolve("home")))) {
            Scorecards scorecards = new Scorecards(catalogue, SampleStore.TABLES, store, Optional.empty());
            var areas = List.of(SampleStore.area("Slagelse"));
            assertThat(scorecards.values(point(catalogue, "p"), areas, Period.month(2024, 12), false).getFirst().value().status())
                    .isEqualTo(Status.NOT_APPLICABLE);
            assertThat(scorecards.values(point(catalogue, "p"), areas, Period.month(2025, 1), false).getFirst().value().isMeasured())
                    .isTrue();
        }
    }

    /** Numbers of people are known before its days, too: from August 2025 on both ends of a development lie within them. */
    @Test
    void outsideItsDaysNothingOfAPointHasAMeaning() throws Exception {
        Catalogue catalogue = over("""
                points:
                  - {id: p, targetGroup: alle, name: {da: h, en: h}, definition: {da: h, en: h}, unit: pct, polarity: low, average: weighted,
                     decimals: {level: 1, development: 1}, validFrom: 2024-08-01, validTo: 2026-01-31,
                     level: {published: y60a02.fuldtidspersoner-i-pct-af-arbejdsstyrken-16-66-aar, numerator: y60a02.antal-fuldtidspersoner},
                     development: {percentChangeOf: y60a02.antal-fuldtidspersoner}}
                  - {id: q, targetGroup: alle, name: {da: h, en: h}, definition: {da: h, en: h}, unit: fullTimePersons, polarity: low,
                     average: unweighted, decimals: {level: 1}, validFrom: 2024-08-01, formula: y60a02.antal-fuldtidspersoner}
                """).catalogue();
        try (var store = SampleStore.withSamples(Files.createDirectories(folder.resolve("home")))) {
            Scorecards scorecards = new Scorecards(catalogue, SampleStore.TABLES, store, Optional.empty());
            PointColumns columns = scorecards.columns(point(catalogue, "p"));
            int area = columns.indexOf(SampleStore.area("Slagelse"));
            int first = columns.periods().indexOf(Period.month(2025, 8));
            int last = columns.periods().indexOf(Period.month(2026, 1));
            assertThat(columns.development(area, first).isMeasured()).isTrue();
            assertThat(columns.development(area, last).isMeasured()).isTrue();
            for (int outside : new int[] {first - 1, last + 1}) {
                assertThat(columns.development(area, outside).status()).isEqualTo(Status.NOT_APPLICABLE);
            }
            assertThat(columns.numerator(area, last + 1).status()).isEqualTo(Status.NOT_APPLICABLE);
            for (String id : List.of("p", "q")) {
                assertThat(rolling(scorecards, id, Period.month(2025, 6)).status()).isEqualTo(Status.NOT_APPLICABLE);
                assertThat(rolling(scorecards, id, Period.month(2025, 7)).isMeasured()).isTrue();
            }
        }
    }

    private static Observation rolling(Scorecards scorecards, String point, Period to) throws Exception {
        return scorecards.values(point(scorecards.catalogue(), point), List.of(SampleStore.area("Slagelse")), to, true).getFirst().value();
    }
}
