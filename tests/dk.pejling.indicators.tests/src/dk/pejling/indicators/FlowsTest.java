package dk.pejling.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.pejling.imports.SourceFile;
import dk.pejling.imports.csv.FactFile;
import dk.pejling.imports.jobindsats.JobindsatsSource;
import dk.pejling.indicators.FollowUp.Basis;
import dk.pejling.indicators.change.ChangeWay;
import dk.pejling.indicators.change.ToldChange;
import dk.pejling.model.Dimension;
import dk.pejling.model.Frequency;
import dk.pejling.model.LocalText;
import dk.pejling.model.Measure;
import dk.pejling.model.MeasureKind;
import dk.pejling.model.Period;
import dk.pejling.model.TableDefinition;
import dk.pejling.model.TableRegister;
import dk.pejling.model.Unit;
import dk.pejling.store.ObservationStore;
import dk.pejling.store.StagedTable;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who came and who went, on synthetic tables: no source of the product publishes such a one. */
class FlowsTest {
    private static final Period FROM = Period.month(2024, 6);
    private static final Period TO = Period.month(2025, 6);
    private static final TableDefinition PLAIN = table("y60a02_bevaegelser", List.of());
    private static final TableDefinition TRANSITIONS = table("y60a02_overgange", List.of(new Dimension("Anden ydelse", false, Optional.empty())));

    @TempDir
    private Path home;

    private static TableDefinition table(String id, List<Dimension> dimensions) {
        return new TableDefinition(id, new LocalText(id, id), "eksempel", Frequency.MONTH, "Periode", "Område",
                List.of(new Measure(id, "Antal personer, tilgang", Unit.PERSONS, MeasureKind.FLOW, 0, dimensions),
                        new Measure(id, "Antal personer, afgang", Unit.PERSONS, MeasureKind.FLOW, 0, dimensions)), 0, List.of());
    }

    private static StagedTable read(String name, String text, TableDefinition table) {
        List<TableDefinition> tables = new ArrayList<>(new JobindsatsSource().tables());
        tables.addAll(List.of(PLAIN, TRANSITIONS));
        return new FactFile(tables).read(new SourceFile(name + ".csv", LocalDate.of(2025, 9, 1),
                () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))), Optional.of(table)).staged().orElseThrow();
    }

    /** 1000 before, 1044 after. In twelve months 12 × 20 came and 12 × 16 went: + 48, 4 more than there are. */
    @Test
    void inflowAndOutflowAddUpToTheChangeWithTheRest() throws Exception {
        StringBuilder plain = new StringBuilder("Periode;Område;Antal personer, tilgang;Antal personer, afgang\r\n");
        StringBuilder transitions = new StringBuilder("Periode;Område;Anden ydelse;Antal personer, tilgang;Antal personer, afgang\r\n");
        // What happened in the month that the change starts from is part of its figure already.
        plain.append("2024M06;Slagelse;900;900\r\n");
        for (int month = 1; month <= 12; month++) {
            Period period = FROM.plus(month);
            plain.append(period + ";Slagelse;20;16\r\n");
            transitions.append(period + ";Slagelse;Dagpenge;15;6\r\n").append(period + ";Slagelse;Sygedagpenge;5;10\r\n");
        }
        String stock = "Periode;Område;Antal personer;Antal fuldtidspersoner;Fuldtidspersoner i pct. af arbejdsstyrken 16-66 år;"
                + "Fuldtidspersoner i pct. af befolkningen 16-66 år\r\n2024M06;Slagelse;1000;1000;5,0;4,0\r\n2025M06;Slagelse;1044;1044;5,2;4,1\r\n";
        List<TableDefinition> all = new ArrayList<>(SampleStore.TABLES.tables());
        all.addAll(List.of(PLAIN, TRANSITIONS));
        TableRegister tables = new TableRegister(all);
        try (ObservationStore store = SampleStore.empty(home)) {
            store.publish(List.of(read("y60a02", stock, SampleStore.TABLES.table("y60a02").orElseThrow()), read("b", plain.toString(), PLAIN),
                    read("o", transitions.toString(), TRANSITIONS)));
            Scorecards scorecards = new Scorecards(SampleStore.CATALOGUE, tables, store, Optional.empty());
            var why = new dk.pejling.indicators.change.WhyChange(scorecards, tables, FROM, TO);
            MeasurementPoint point = SampleStore.CATALOGUE.point("flere-i-job").orElseThrow();
            List<ChangeWay> flows = why.ways(point, SampleStore.area("Slagelse"), Basis.DEVELOPMENT).stream()
                    .filter(ChangeWay.Flows.class::isInstance).toList();
            assertThat(flows).hasSize(2);
            ToldChange told = why.tell(point, SampleStore.area("Slagelse"), Basis.DEVELOPMENT, flows.getFirst());
            // 100 × 240 ÷ 1000, − 100 × 192 ÷ 1000, and 4.4 altogether
            assertThat(points(told)).containsExactly(24.0, -19.2);
            assertThat(told.change().number().orElseThrow()).isCloseTo(4.4, within(1e-9));
            assertThat(told.rest().number().orElseThrow()).isCloseTo(-0.4, within(1e-9));
            ToldChange by = why.tell(point, SampleStore.area("Slagelse"), Basis.DEVELOPMENT, flows.getLast());
            // From and to unemployment insurance: 12 × (15 − 6) = 108; sickness benefit: 12 × (5 − 10) = −60.
            assertThat(by.parts()).extracting(ToldChange.Contribution::name).containsExactly("Dagpenge", "Sygedagpenge");
            assertThat(points(by)).containsExactly(10.8, -6.0);
            assertThat(by.parts().getFirst().from().number().orElseThrow()).as("went").isEqualTo(72);
            assertThat(by.parts().getFirst().to().number().orElseThrow()).as("came").isEqualTo(180);
        }
    }

    private static List<Double> points(ToldChange told) {
        return told.parts().stream().map(part -> Math.round(part.points().number().orElseThrow() * 1e6) / 1e6).toList();
    }
}
