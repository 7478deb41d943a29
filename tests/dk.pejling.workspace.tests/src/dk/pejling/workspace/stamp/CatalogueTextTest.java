package dk.pejling.workspace.stamp;

import static org.assertj.core.api.Assertions.assertThat;

import dk.pejling.indicators.Catalogue;
import dk.pejling.indicators.CatalogueFile;
import dk.pejling.indicators.Level;
import dk.pejling.indicators.Linker;
import dk.pejling.indicators.MeasurementPoint;
import dk.pejling.indicators.Scorecards;
import dk.pejling.indicators.api.PointFunction;
import dk.pejling.indicators.contributed.GuardedFunction;
import dk.pejling.model.Area;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.Dimension;
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
import dk.pejling.model.plugins.Plugin;
import dk.pejling.model.plugins.PluginProblem;
import dk.pejling.model.plugins.PluginSwitch;
import dk.pejling.store.Axes;
import dk.pejling.store.Column;
import dk.pejling.store.KeptDefinition;
import dk.pejling.store.ObservationStore;
import dk.pejling.store.StagedTable;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every kind of point of every layer comes back from its copy as it was, the answers of plug-ins included. */
class CatalogueTextTest {
    private static final Area SLAGELSE = AreaRegister.denmark().find("Slagelse").orElseThrow();
    private static final Area RANDERS = AreaRegister.denmark().find("Randers").orElseThrow();
    private static final Period MAY = Period.month(2025, 5);
    private static final Period JUNE = Period.month(2025, 6);
    private static final List<Dimension> GROUPS = List.of(new Dimension("Gruppe", false, Optional.of("I alt")));
    private static final TableDefinition TABLE = new TableDefinition("t", new LocalText("t", "t"), "Kilde", Frequency.MONTH, "Periode",
            "Område", List.of(new Measure("t", "Antal", Unit.PERSONS, MeasureKind.STOCK, 0, GROUPS),
                    new Measure("t", "Andel", Unit.PERCENT, MeasureKind.RATE, 1, GROUPS)), 0, List.of());
    private static final TableRegister TABLES = new TableRegister(List.of(TABLE), List.of());
    private static final String REST = """
                polarity: low
                average: unweighted
                decimals: {level: 1, development: 2}
                name: {da: "æ \\"ø\\" å", en: "a: b, {c}"}
                definition: {da: d, en: e}
            """;
    private static final String POINTS = """
            version: 1
            scheme: two
            schemes:
              - {id: two, name: {da: To, en: Two}, targetGroups: [g]}
            indicatorTypes:
              - {id: resultat, name: {da: Resultat, en: Result}}
            targetGroups:
              - {id: g, name: {da: G, en: G}}
              - {id: h, name: {da: H, en: H}}
            constants:
              - id: price
                name: {da: Pris, en: Price}
                source: {da: s, en: s}
                unit: kr
                values: [{value: 0.1}, {value: 2.5, from: 2025-06-01}]
              - id: unsure
                name: {da: Pris, en: Price}
                source: {da: s, en: s}
                unit: kr
                values: [{value: 3, from: unknown}]
            points:
              - id: published
                targetGroup: g
                besides: [h]
                central: true
                common: true
                type: resultat
                why: {da: hvorfor, en: why}
                quality: official
                scorecard: ready
                periodicity: month
                validFrom: 2020-01-01
                validTo: 2030-12-31
                unit: pct
                smallBase: 12
                level: {published: {measure: t.andel, where: {Gruppe: I alt}}, numerator: {measure: t.antal, where: {Gruppe: I alt}}}
                development: {percentChangeOf: {measure: t.antal, where: {Gruppe: I alt}}}
            """ + REST + """
              - id: ratio
                targetGroup: g
                unit: pct
                level: {numerator: {measure: t.antal, where: {Gruppe: A}}, denominator: {measure: t.antal, where: {Gruppe: I alt}}, factor: 1000}
                development: {points: true}
            """ + REST + """
              - id: computed
                targetGroup: g
                unit: persons
                missing: skip-if-all
                formula: |
                  t.antal[A]
                    + t.antal[I alt]
                development: {percent: true}
            """ + REST + """
              - id: later
                targetGroup: g
                unit: pct
                level: {awaits: y60a27}
                development: {points: true}
            """ + REST + """
              - id: given
                targetGroup: g
                unit: pct
                level: {function: f, columns: {share: {measure: t.andel, where: {Gruppe: I alt}}}}
                development: {points: true}
            """ + REST;

    private static final PluginSwitch ON = new PluginSwitch() {
        @Override
        public List<Plugin> installed() {
            return List.of();
        }

        @Override
        public Optional<PluginProblem> problem(Plugin plugin) {
            return Optional.empty();
        }

        @Override
        public void switchOff(Plugin plugin, PluginProblem problem) {
            throw new AssertionError(problem.toString());
        }
    };

    private static Catalogue catalogue(PointFunction function) throws Exception {
        CatalogueFile.Surroundings surroundings = new CatalogueFile.Surroundings(List.of(), key -> Optional.empty(),
                Map.of("f", new GuardedFunction(new Plugin("dk.other", "1.2.3"), "f", () -> function, ON, GuardedFunction.PATIENCE)));
        Catalogue shipped = CatalogueFile.read("p.yaml", new ByteArrayInputStream(POINTS.getBytes(StandardCharsets.UTF_8)), TABLES,
                "p", surroundings);
        String own = """
                points:
                  - id: ratio
                    targetGroup: g
                    unit: pct
                    formula: 100 * t.antal[A] / nowhere
                """ + REST;
        Catalogue layer = CatalogueFile.layer("own.yaml", new ByteArrayInputStream(own.getBytes(StandardCharsets.UTF_8)), TABLES,
                "own.yaml", shipped).catalogue();
        Catalogue whole = shipped.overlaidBy(layer);
        MeasurementPoint gone = whole.point("given").orElseThrow().unavailable(new Level.Unavailable("dk.gone",
                Optional.of(new PluginProblem(PluginProblem.Kind.TIME, "10 s"))));
        Catalogue more = new Catalogue(List.of(), List.of(new MeasurementPoint("gone", "g", List.of(), gone.name(), gone.definition(),
                false, gone.unit(), gone.polarity(), gone.average(), 1, 1, 30, gone.level(), gone.development(), "dk.gone")));
        return new Linker(whole.with(more), TABLES).linked();
    }

    /** What records of functions do not compare: text stands for them. */
    private static String shown(MeasurementPoint point) {
        return PointText.object(point) + point.formula();
    }

    @Test
    void everyKindOfPointComesBackAsItWas() throws Exception {
        Catalogue before = catalogue(input -> input.column("share"));
        assertThat(before.points()).extracting(point -> point.level().getClass().getSimpleName())
                .containsExactly("Published", "Faulty", "Computed", "Awaited", "Contributed", "Unavailable");
        String text = CatalogueText.write(before);
        Catalogue after = CatalogueText.read(text, TABLES, Map.of("given", KeptFigures.read("")));
        assertThat(after.points().stream().map(CatalogueTextTest::shown)).isEqualTo(before.points().stream().map(CatalogueTextTest::shown).toList());
        assertThat(after.points()).extracting(point -> point.level().getClass().getSimpleName())
                .containsExactly("Published", "Faulty", "Computed", "Awaited", "Contributed", "Unavailable");
        assertThat(after.targetGroups()).isEqualTo(before.targetGroups());
        assertThat(after.schemes()).isEqualTo(before.schemes());
        assertThat(after.types()).isEqualTo(before.types());
        assertThat(after.constants()).isEqualTo(before.constants());
        assertThat(after.scheme()).isEqualTo(before.scheme()).contains("two");
        assertThat(after.point("ratio").orElseThrow().details().replaces()).contains("p");
        assertThat(after.point("published").orElseThrow().details()).isEqualTo(before.point("published").orElseThrow().details());
        assertThat(CatalogueText.write(after)).as("the same content has the same hash").isEqualTo(text);
    }

    /** Three cells: 40.1, withheld, 20. */
    private static final class OneTable implements ObservationStore {
        @Override
        public List<dk.pejling.store.Vintage> vintages() {
            return List.of();
        }

        @Override
        public List<Published> publish(List<StagedTable> tables) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Known known(Measure measure, Optional<java.time.LocalDate> asOf) {
            Column column = new Column(new Axes(Set.of(MAY, JUNE), Set.of(SLAGELSE, RANDERS), List.of(Set.of("I alt"))));
            Axes axes = column.axes();
            column.set(axes.cell(0, axes.indexOf(SLAGELSE), 0), 40.1);
            column.set(axes.cell(0, axes.indexOf(SLAGELSE), 1), Status.SUPPRESSED);
            column.set(axes.cell(0, axes.indexOf(RANDERS), 0), 20);
            return new Known(measure, column, List.of());
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }

    private static Observation level(Scorecards scorecards, Area area, Period period) throws Exception {
        return scorecards.values(scorecards.catalogue().point("given").orElseThrow(), List.of(area), period, false).getFirst().value();
    }

    @Test
    void whatAPluginAnsweredIsAnsweredAgainWithoutIt() throws Exception {
        PointFunction third = input -> {
            double[] values = new double[input.cells()];
            boolean[] measured = new boolean[input.cells()];
            for (int cell = 0; cell < values.length; cell++) {
                measured[cell] = input.column("share").isMeasured(cell);
                values[cell] = measured[cell] ? input.column("share").value(cell) / 3 : 0;
            }
            return dk.pejling.indicators.api.Column.of(values, measured);
        };
        Scorecards then = new Scorecards(catalogue(third), TABLES, new OneTable(), Optional.empty());
        KeptDefinition kept = KeptFigures.of(then, then.catalogue().point("given").orElseThrow());
        assertThat(kept.kind()).isEqualTo("figures");
        assertThat(kept.name()).as("goes with this table").isEqualTo("t");
        Catalogue copy = CatalogueText.read(CatalogueText.write(then.catalogue()), TABLES,
                Map.of("given", KeptFigures.read(kept.text())));
        Scorecards again = new Scorecards(copy, TABLES, new OneTable(), Optional.empty());
        // 40.1 ÷ 3 to the last bit, and the reason of the column where there is no number.
        assertThat(level(again, SLAGELSE, MAY)).isEqualTo(Observation.of(40.1 / 3)).isEqualTo(level(then, SLAGELSE, MAY));
        assertThat(level(again, RANDERS, MAY)).isEqualTo(Observation.of(20.0 / 3));
        assertThat(level(again, SLAGELSE, JUNE).status()).isEqualTo(Status.SUPPRESSED);
        assertThat(level(again, RANDERS, JUNE).status()).isEqualTo(Status.NOT_LISTED);
        assertThat(CatalogueText.read(CatalogueText.write(then.catalogue()), TABLES, Map.of()).point("given").orElseThrow().level())
                .as("nothing runs that was not kept").isEqualTo(new Level.Unavailable("dk.other", Optional.empty()));
    }
}
