package dk.pejling.workspace.stamp;

import dk.pejling.indicators.Catalogue;
import dk.pejling.indicators.Level;
import dk.pejling.indicators.MeasurementPoint;
import dk.pejling.indicators.Scorecards;
import dk.pejling.store.KeptDefinition;
import dk.pejling.store.PinnedStore;
import dk.pejling.store.StoreException;
import dk.pejling.store.Vintage;
import dk.pejling.workspace.HomeComments;
import dk.pejling.workspace.Session;
import dk.pejling.workspace.TargetFolder;
import dk.pejling.workspace.remote.CommandClient;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Keeps in the store what documents are made of, and finds the stamps that documents carry. */
public final class Stamps {
    /** What stands before the hash of a stamp in a document. */
    public static final String MARK = "pejling:";

    private static final Pattern MARKED = Pattern.compile(MARK + "([0-9a-f]{64})");
    private static final String PROPERTIES = "docProps/core.xml";

    private final Session session;
    private final KeptDefinition tables;
    private final List<KeptDefinition> goals;
    private final List<KeptDefinition> comments;
    private final Set<String> kept = new HashSet<>();

    private Stamps(Session session, List<KeptDefinition> goals, List<KeptDefinition> comments) {
        this.session = session;
        this.goals = goals;
        this.comments = comments;
        tables = KeptDefinition.of("tables", "tables", TablesText.write(session.tables()));
    }

    /**
     * Returns what stamps the documents of one job, with the definitions as they are now.
     *
     * @throws IOException if the goals of the home cannot be read
     * @throws StoreException if the comments cannot be read
     */
    public static Stamps of(Session session) throws IOException, StoreException {
        return new Stamps(session, TargetFolder.files(session.home()).entrySet().stream()
                .map(file -> new KeptDefinition("targets", file.getKey(), file.getValue())).toList(),
                HomeComments.files(session.store().definitions()).entrySet().stream()
                        .map(file -> new KeptDefinition(HomeComments.KIND, file.getKey(), file.getValue())).toList());
    }

    /**
     * Keeps what a document is made of, copying definitions that the store does not have yet.
     *
     * @param used the vintages that counted; those of its figures, asked for with the points as they are now
     * @param layout its layout, empty when it has none
     * @param data SHA-256 of the result
     * @return the mark to put into the document
     * @throws StoreException if the store cannot keep it
     */
    public String keep(List<Vintage> used, Subject subject, Optional<KeptDefinition> layout, String data) throws StoreException {
        return keep(new Scorecards(session.catalogue(), session.tables(), new PinnedStore(session.store(), used), subject.asOf()),
                used, subject, layout, data);
    }

    /**
     * Keeps what a document is made of, copying definitions that the store does not have yet.
     *
     * @param scorecards what computed it
     * @param layout its layout, empty when it has none
     * @param data SHA-256 of the result
     * @return the mark to put into the document
     * @throws StoreException if the store cannot keep it
     */
    public String keep(Scorecards scorecards, Subject subject, Optional<KeptDefinition> layout, String data) throws StoreException {
        return keep(scorecards, scorecards.vintages(), subject, layout, data);
    }

    private String keep(Scorecards scorecards, List<Vintage> used, Subject subject, Optional<KeptDefinition> layout, String data)
            throws StoreException {
        KeptDefinition catalogue = KeptDefinition.of("catalogue", "catalogue", CatalogueText.write(usable(scorecards, subject)));
        List<KeptDefinition> parts = new ArrayList<>(List.of(catalogue, tables));
        List<KeptDefinition> files = Stream.concat(goals.stream(), comments.stream().filter(file -> subject.cards().keySet().stream()
                .anyMatch(area -> HomeComments.isAbout(file.name(), area)))).toList();
        parts.addAll(files);
        layout.ifPresent(parts::add);
        Map<String, Map<String, String>> cards = new LinkedHashMap<>();
        subject.parts().forEach(part -> cards.put(part.group().id(), cards(part, parts)));
        Map<String, String> first = cards.remove(subject.group().id());
        Map<String, String> targets = new LinkedHashMap<>();
        files.forEach(file -> targets.put(file.name(), file.hash()));
        Map<String, String> figures = new LinkedHashMap<>();
        for (MeasurementPoint point : contributed(scorecards, subject)) {
            KeptDefinition answer = KeptFigures.of(scorecards, point);
            parts.add(answer);
            figures.put(point.id(), answer.hash());
        }
        Map<String, String> vintages = new LinkedHashMap<>();
        for (Vintage vintage : used) {
            vintages.put(vintage.id(), vintage.contentHash());
        }
        Stamp stamp = new Stamp(subject.design(), layout.map(KeptDefinition::hash).orElse(""), subject.locale().toLanguageTag(),
                subject.group().id(), subject.period().toString(), subject.asOf().map(Object::toString).orElse(""), subject.where(),
                first, vintages, targets, figures, catalogue.hash(), tables.hash(), data, CommandClient.version(), cards,
                subject.basis().id(), subject.name());
        KeptDefinition last = KeptDefinition.of("stamp", subject.design(), stamp.text());
        parts.add(last);
        parts.removeIf(part -> kept.contains(part.hash()));
        session.store().definitions().keep(parts);
        parts.forEach(part -> kept.add(part.hash()));
        return MARK + last.hash();
    }

    /** Keeps the comparisons of a target group, and returns their hashes by the codes of the areas. */
    private static Map<String, String> cards(Subject.Part part, List<KeptDefinition> kept) {
        Map<String, String> cards = new LinkedHashMap<>();
        part.cards().forEach((area, peers) -> {
            KeptDefinition comparison = KeptDefinition.of("comparison", peers.comparison().name(), ComparisonText.write(peers));
            kept.add(comparison);
            cards.put(area.code(), comparison.hash());
        });
        return cards;
    }

    /** Returns the points that the document shows. */
    private static Set<MeasurementPoint> shown(Catalogue catalogue, Subject subject) {
        Set<MeasurementPoint> shown = new LinkedHashSet<>();
        subject.parts().forEach(part -> shown.addAll(catalogue.pointsOf(part.group())));
        return shown;
    }

    /** A plug-in that gave no usable answer shows on the document, and so it is kept. */
    private static Catalogue usable(Scorecards scorecards, Subject subject) throws StoreException {
        Catalogue all = scorecards.catalogue();
        Set<MeasurementPoint> shown = shown(all, subject);
        List<MeasurementPoint> points = new ArrayList<>();
        for (MeasurementPoint point : all.points()) {
            boolean asked = point.level() instanceof Level.Contributed && shown.contains(point);
            points.add(asked ? scorecards.usable(point) : point);
        }
        return new Catalogue(all.targetGroups(), points, all.schemes(), all.types(), all.constants(), all.scheme());
    }

    private static List<MeasurementPoint> contributed(Scorecards scorecards, Subject subject) throws StoreException {
        List<MeasurementPoint> points = new ArrayList<>();
        for (MeasurementPoint point : shown(scorecards.catalogue(), subject)) {
            if (point.level() instanceof Level.Contributed && scorecards.usable(point).level() instanceof Level.Contributed) {
                points.add(point);
            }
        }
        return points;
    }

    /**
     * Returns the hashes of the stamps that a document carries, in its order.
     *
     * @param document JSON, HTML or PDF, or a workbook
     * @throws IOException if it is a broken workbook
     */
    public static Set<String> in(byte[] document) throws IOException {
        Set<String> hashes = new LinkedHashSet<>();
        byte[] bytes = document.length > 2 && document[0] == 'P' && document[1] == 'K' ? properties(document) : document;
        // One character per byte: the marks are ASCII.
        Matcher matcher = MARKED.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
        while (matcher.find()) {
            hashes.add(matcher.group(1));
        }
        return hashes;
    }

    private static byte[] properties(byte[] workbook) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(PROPERTIES)) {
                    return zip.readAllBytes();
                }
            }
        }
        return new byte[0];
    }
}
