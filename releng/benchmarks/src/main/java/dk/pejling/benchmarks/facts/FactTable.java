package dk.pejling.benchmarks.facts;

import dk.pejling.model.Area;
import dk.pejling.model.AreaKind;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.Dimension;
import dk.pejling.model.Frequency;
import dk.pejling.model.LocalText;
import dk.pejling.model.Measure;
import dk.pejling.model.MeasureKind;
import dk.pejling.model.Period;
import dk.pejling.model.TableDefinition;
import dk.pejling.model.Unit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The table of the large generated files: names as the portal writes them, three dimensions, a count and a share. */
public final class FactTable {
    /** Months a full file covers. */
    public static final int MONTHS = 240;
    /** The first of them. */
    public static final Period FIRST = Period.month(2006, 8);
    /** The country, the municipalities, and those without a known area. */
    public static final List<Area> AREAS = AreaRegister.denmark().all().stream().filter(area -> area.kind() != AreaKind.REGION).toList();
    /** Members of the three dimensions; one of them holds the delimiter. */
    public static final List<List<String>> MEMBERS = List.of(
            List.of("Køn i alt", "Kvinder", "Mænd"),
            List.of("Alder i alt", "16-24 år", "25-29 år", "30-34 år", "35-39 år", "40-44 år", "45-49 år", "50-54 år", "55-59 år",
                    "60 år og derover"),
            List.of("Ydelsesgrupper i alt", "A-dagpenge", "Arbejdsmarkedsydelse", "Kontanthjælp", "Uddannelseshjælp",
                    "Selvforsørgelses- og hjemrejseydelse mv.", "Revalidering", "Forrevalidering", "Sygedagpenge; før jobafklaring",
                    "Jobafklaringsforløb", "Ressourceforløb", "Ledighedsydelse", "Fleksjob", "Førtidspension"));

    private FactTable() {
    }

    /** Returns the definition under an id. */
    public static TableDefinition definition(String id) {
        List<Dimension> dimensions = Stream.of("Køn", "Alder", "Ydelsesgrupper")
                .map(label -> new Dimension(label, false, Optional.empty())).toList();
        return new TableDefinition(id, new LocalText("Generated", "Frembragt"), "Generated", Frequency.MONTH, "Periode", "Område",
                List.of(new Measure(id, "Antal fuldtidspersoner", Unit.PERSONS, MeasureKind.STOCK, 0, dimensions),
                        new Measure(id, "Fuldtidspersoner i pct. af befolkningen", Unit.PERCENT, MeasureKind.RATE, 1, dimensions)),
                1, List.of());
    }

    /** Returns how many rows a file of so many months has. */
    public static long rows(int months) {
        return (long) AREAS.size() * months * MEMBERS.stream().mapToInt(List::size).reduce(1, Math::multiplyExact);
    }
}
