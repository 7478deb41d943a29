package dk.pejling.workspace.stamp;

import dk.pejling.indicators.CatalogueFile;
import dk.pejling.store.KeptDefinition;
import dk.pejling.store.StoreException;
import dk.pejling.store.Vintage;
import dk.pejling.workspace.CommentFolder;
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
    private final KeptDefinition catalogue;
    private final KeptDefinition tables;
    private final List<KeptDefinition> goals;
    private final List<KeptDefinition> comments;
    private final Set<String> kept = new HashSet<>();

    private Stamps(Session session, List<KeptDefinition> goals, List<KeptDefinition> comments) {
        this.session = session;
        this.goals = goals;
        this.comments = comments;
        catalogue = KeptDefinition.of("catalogue", "catalogue.yaml", CatalogueFile.shippedText());
        tables = KeptDefinition.of("tables", "tables", TablesText.write(session.tables()));
    }

    /**
     * Returns what stamps the documents of one job, with the definitions as they are now.
     *
     * @throws IOException if the goals or comments of the home cannot be read
     */
    public static Stamps of(Session session) throws IOException {
        return new Stamps(session, TargetFolder.files(session.home()).entrySet().stream()
                .map(file -> new KeptDefinition("targets", file.getKey(), file.getValue())).toList(),
                CommentFolder.files(session.home()).entrySet().stream()
                        .map(file -> new KeptDefinition(CommentFolder.FOLDER, file.getKey(), file.getValue())).toList());
    }

    /**
     * Keeps what a document is made of, copying definitions that the store does not have yet.
     *
     * @param used the vintages that counted
     * @param layout its layout, empty when it has none
     * @param data SHA-256 of the result
     * @return the mark to put into the document
     * @throws StoreException if the store cannot keep it
     */
    public String keep(List<Vintage> used, Subject subject, Optional<KeptDefinition> layout, String data) throws StoreException {
        List<KeptDefinition> parts = new ArrayList<>(List.of(catalogue, tables));
        List<KeptDefinition> files = Stream.concat(goals.stream(), comments.stream().filter(file -> subject.cards().keySet().stream()
                .anyMatch(area -> CommentFolder.isAbout(file.name(), area)))).toList();
        parts.addAll(files);
        layout.ifPresent(parts::add);
        Map<String, String> cards = new LinkedHashMap<>();
        subject.cards().forEach((area, peers) -> {
            KeptDefinition comparison = KeptDefinition.of("comparison", peers.comparison().name(), ComparisonText.write(peers));
            parts.add(comparison);
            cards.put(area.code(), comparison.hash());
        });
        Map<String, String> targets = new LinkedHashMap<>();
        files.forEach(file -> targets.put(file.name(), file.hash()));
        Map<String, String> points = new LinkedHashMap<>();
        session.catalogue().points().stream().filter(point -> !point.origin().equals(CatalogueFile.ORIGIN))
                .forEach(point -> points.put(point.id(), point.origin()));
        Map<String, String> vintages = new LinkedHashMap<>();
        for (Vintage vintage : used) {
            vintages.put(vintage.id(), vintage.contentHash());
        }
        Stamp stamp = new Stamp(subject.design(), layout.map(KeptDefinition::hash).orElse(""), subject.locale().toLanguageTag(),
                subject.group().id(), subject.period().toString(), subject.asOf().map(Object::toString).orElse(""), subject.where(),
                cards, vintages, targets, points, catalogue.hash(), tables.hash(), data, CommandClient.version());
        KeptDefinition last = KeptDefinition.of("stamp", subject.design(), stamp.text());
        parts.add(last);
        parts.removeIf(part -> kept.contains(part.hash()));
        session.store().definitions().keep(parts);
        parts.forEach(part -> kept.add(part.hash()));
        return MARK + last.hash();
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
