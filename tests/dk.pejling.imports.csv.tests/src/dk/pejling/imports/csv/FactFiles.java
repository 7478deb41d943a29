package dk.pejling.imports.csv;

import dk.pejling.imports.ImportProblem;
import dk.pejling.imports.ReadTable;
import dk.pejling.imports.SourceFile;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.Dimension;
import dk.pejling.model.Frequency;
import dk.pejling.model.LocalText;
import dk.pejling.model.Measure;
import dk.pejling.model.MeasureKind;
import dk.pejling.model.Observation;
import dk.pejling.model.Period;
import dk.pejling.model.TableDefinition;
import dk.pejling.model.Unit;
import dk.pejling.store.Column;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Tables like those of the portal, and files made of text. */
final class FactFiles {
    static final LocalDate DAY = LocalDate.of(2026, 8, 22);
    static final Dimension GROUP = new Dimension("Ydelsesgrupper", false, Optional.of("Ydelsesgrupper i alt"));
    static final Dimension MONTHS = new Dimension("Måneder efter afsluttet forløb", true, Optional.empty());

    /** Periode;Område;Ydelsesgrupper;Antal ledige;Ledige i pct. */
    static final TableDefinition UNEMPLOYED = table("y1", Frequency.MONTH, List.of(GROUP), "Antal ledige", "Ledige i pct.");
    /** Periode;Område;Antal personer;Andel i pct. */
    static final TableDefinition PERSONS = table("y2", Frequency.MONTH, List.of(), "Antal personer", "Andel i pct.");
    /** Periode;Område;Måneder efter afsluttet forløb;Antal;Andel i pct. */
    static final TableDefinition AFTER = table("y3", Frequency.QUARTER, List.of(MONTHS), "Antal", "Andel i pct.");

    static final List<TableDefinition> TABLES = List.of(UNEMPLOYED, PERSONS, AFTER);
    static final String HEADING = "Periode;Område;Antal personer;Andel i pct.\r\n";

    private FactFiles() {
    }

    private static TableDefinition table(String id, Frequency frequency, List<Dimension> dimensions, String count, String share) {
        return new TableDefinition(id, new LocalText(id, id), "Kilde", frequency, "Periode", "Område",
                List.of(new Measure(id, count, Unit.PERSONS, MeasureKind.STOCK, 0, dimensions),
                        new Measure(id, share, Unit.PERCENT, MeasureKind.RATE, 1, dimensions)), 1, List.of());
    }

    static SourceFile file(byte[] bytes) {
        return new SourceFile("f.csv", DAY, () -> new ByteArrayInputStream(bytes));
    }

    static ReadTable read(byte[] bytes, Optional<TableDefinition> forced) {
        return new FactFile(TABLES).read(file(bytes), forced);
    }

    static ReadTable read(byte[] bytes) {
        return read(bytes, Optional.empty());
    }

    static ReadTable read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the one problem of a file. */
    static ImportProblem problem(ReadTable read) {
        if (read.problems().size() != 1) {
            throw new AssertionError(read.problems().toString());
        }
        return read.problems().getFirst();
    }

    /** Returns what stands for a cell in a measure, by names. */
    static Observation at(ReadTable read, int measure, String period, String area, String... members) {
        Column column = read.staged().orElseThrow(() -> new AssertionError(read.problems().toString())).columns().get(measure);
        return column.at(column.axes().combinationOf(List.of(members)), AreaRegister.denmark().find(area).orElseThrow(),
                Period.parse(period).orElseThrow());
    }
}
