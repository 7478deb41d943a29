package dk.pejling.report;

import dk.pejling.imports.ImportResult;
import dk.pejling.imports.Importer;
import dk.pejling.imports.ReadTable;
import dk.pejling.imports.SourceFile;
import dk.pejling.imports.TableSource;
import dk.pejling.imports.csv.FactFile;
import dk.pejling.indicators.Catalogue;
import dk.pejling.indicators.CatalogueFile;
import dk.pejling.indicators.FollowUp;
import dk.pejling.indicators.Scorecard;
import dk.pejling.indicators.Scorecards;
import dk.pejling.indicators.TargetGroup;
import dk.pejling.model.Area;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.Comparison;
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
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The synthetic figures of 2006–2007, imported as any file is. */
final class Synthetic2007 {
    static final Period JANUARY = Period.month(2007, 1);
    static final Period JUNE = Period.month(2007, 6);
    private static final LocalDate RETRIEVED = LocalDate.of(2007, 11, 9);

    private final Scorecards scorecards;
    private final Map<Area, List<Area>> clusters;
    private final ImportResult imported;

    /** The tables, recognised by their headings. */
    private static final class Source implements TableSource {
        private final List<TableDefinition> tables = List.of(
                table("syn07a02", Frequency.MONTH, new String[] {"Antal fuldtidspersoner (syntetisk)",
                    "Fuldtidspersoner i pct. af arbejdsstyrken (syntetisk)"}, Unit.FULL_TIME_PERSONS, Unit.PERCENT),
                table("syn07a27", Frequency.MONTH, new String[] {"Varighed i uger (syntetisk)"}, Unit.WEEKS),
                table("syn07b15", Frequency.YEAR, new String[] {"Andel i beskæftigelse efter 3 måneder (syntetisk)"}, Unit.PERCENT));

        private static TableDefinition table(String id, Frequency frequency, String[] labels, Unit... units) {
            List<Measure> measures = new ArrayList<>();
            for (int i = 0; i < labels.length; i++) {
                boolean count = units[i] == Unit.FULL_TIME_PERSONS;
                measures.add(new Measure(id, labels[i], units[i], count ? MeasureKind.STOCK : MeasureKind.RATE, count ? 0 : 1,
                        List.of(new Dimension("Målgruppe", false, Optional.empty()))));
            }
            return new TableDefinition(id, new LocalText("Syntetisk " + id, "Synthetic " + id), "Syntetiske tal", frequency, "Periode",
                    "Område", measures, 0, List.of());
        }

        @Override
        public List<TableDefinition> tables() {
            return tables;
        }

        @Override
        public ReadTable read(SourceFile file, Optional<TableDefinition> table) {
            return new FactFile(tables).read(file, table);
        }

        @Override
        public List<SourceFile> samples() {
            return List.of();
        }
    }

    Synthetic2007(ObservationStore store) throws Exception {
        Source source = new Source();
        List<SourceFile> files = List.of("modtagere.csv", "varighed.csv", "fastholdt.csv").stream()
                .map(name -> new SourceFile(name, RETRIEVED, () -> open(name))).toList();
        imported = new Importer(List.of(source)).run(files, new Importer.Options(Optional.empty(), true, false), store);
        TableRegister tables = new TableRegister(source.tables());
        Catalogue catalogue;
        try (InputStream in = open("catalogue.yaml")) {
            catalogue = CatalogueFile.read("catalogue.yaml", in, tables, "synthetic 2007");
        }
        scorecards = new Scorecards(catalogue, tables, store, Optional.empty());
        clusters = clusters();
    }

    private static InputStream open(String name) {
        return Synthetic2007.class.getResourceAsStream("synthetic2007/" + name);
    }

    private static Map<Area, List<Area>> clusters() throws IOException {
        Map<Area, List<Area>> clusters = new LinkedHashMap<>();
        try (InputStream in = open("klynger.csv")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).map(line -> line.split(";")).forEach(cells ->
                    clusters.put(area(cells[0]), List.of(cells[1].split(", ")).stream().map(Synthetic2007::area).toList()));
        }
        return clusters;
    }

    static Area area(String name) {
        return AreaRegister.denmark().find(name).orElseThrow();
    }

    ImportResult imported() {
        return imported;
    }

    List<Area> pilots() {
        return List.copyOf(clusters.keySet());
    }

    List<TargetGroup> targetGroups() {
        return scorecards.catalogue().targetGroups();
    }

    /** The scorecard of a pilot job centre against its cluster. */
    Scorecard card(Area pilot, TargetGroup group, Period period) throws Exception {
        return card(pilot, group, period, clusters.get(pilot));
    }

    Scorecard card(Area pilot, TargetGroup group, Period period, List<Area> members) throws Exception {
        return scorecards.scorecard(pilot, group, period,
                new Comparison(Comparison.Kind.CLUSTER, "klyngen", members, Optional.empty(), false));
    }

    FollowUp followUp(TargetGroup group, Period period, FollowUp.Basis basis) throws Exception {
        List<Scorecard> cards = new ArrayList<>();
        for (Area pilot : pilots()) {
            cards.add(card(pilot, group, period));
        }
        return new FollowUp(basis, cards);
    }

    /** The pilot job centres as one, per target group. */
    List<Scorecard> together() throws Exception {
        List<Scorecard> cards = new ArrayList<>();
        for (TargetGroup group : targetGroups()) {
            cards.add(scorecards.scorecard(pilots().getFirst(), group, JUNE,
                    new Comparison(Comparison.Kind.GROUP, "pilotjobcentrene", pilots(), Optional.empty(), true)));
        }
        return cards;
    }
}
