package dk.pejling.workspace;

import dk.pejling.indicators.FollowUp.Basis;
import dk.pejling.indicators.comments.CellComment;
import dk.pejling.indicators.comments.Comments;
import dk.pejling.model.Area;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.Period;
import dk.pejling.model.definitions.DefinitionException;
import dk.pejling.model.definitions.DefinitionNode;
import dk.pejling.model.definitions.DefinitionText;
import dk.pejling.store.DefinitionArchive;
import dk.pejling.store.KeptDefinition;
import dk.pejling.store.StoreException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Remarks on cells, kept in the store and never written again. Taking one back adds that somebody did and when, so that what was
 * said can be told.
 */
public final class HomeComments {
    /** Their kind in the store, and what their names begin with. */
    public static final String KIND = "comments";

    private static final String ENDING = ".json";
    static final String WITHDRAWN = ".withdrawn" + ENDING;
    private static final int TOKEN = 8;

    private HomeComments() {
    }

    /**
     * Adds a remark.
     *
     * @return the remark with its id
     * @throws StoreException if it cannot be kept; there is no part of it then
     * @throws IllegalArgumentException if text or author are blank
     */
    public static CellComment add(DefinitionArchive archive, CellComment.Cell cell, String text, String by, Instant at)
            throws StoreException {
        CellComment comment = new CellComment("", cell, text.strip(), by.strip(), at);
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("area", cell.area().code());
        content.put("indicator", cell.indicator());
        content.put("side", cell.side().id());
        content.put("period", cell.period().toString());
        content.put("text", comment.text());
        content.put("by", comment.by());
        content.put("at", at.toString());
        // Two people may remark on one cell in the same moment.
        String token = KeptDefinition.of(KIND, "", DefinitionText.of(content)).hash().substring(0, TOKEN);
        String id = "%s-%s-%s-%s-%s-%s".formatted(cell.area().code(), cell.indicator(), cell.side().id(), cell.period(),
                at.toString().replaceAll("[-:]", ""), token);
        archive.keepNamed(KeptDefinition.of(KIND, name(id + ENDING), DefinitionText.of(content)));
        return new CellComment(id, cell, comment.text(), comment.by(), at);
    }

    private static String name(String file) {
        return KIND + "/" + file;
    }

    /**
     * Takes a remark back; who wrote it may differ from who takes it back. One that was taken back stays so.
     *
     * @throws StoreException if that cannot be kept
     */
    public static void withdraw(DefinitionArchive archive, CellComment comment, String by, Instant at) throws StoreException {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("comment", comment.id());
        content.put("by", by);
        content.put("at", at.toString());
        archive.keepNamed(KeptDefinition.of(KIND, name(comment.id() + WITHDRAWN), DefinitionText.of(content)));
    }

    /** Returns the remarks that stand, as they are kept, by name. */
    public static Map<String, byte[]> files(DefinitionArchive archive) throws StoreException {
        List<KeptDefinition> all = archive.ofKind(KIND);
        Set<String> gone = all.stream().map(KeptDefinition::name).filter(name -> name.endsWith(WITHDRAWN))
                .map(name -> name.substring(0, name.length() - WITHDRAWN.length()) + ENDING).collect(Collectors.toSet());
        Map<String, byte[]> standing = new TreeMap<>();
        for (KeptDefinition one : all) {
            if (!one.name().endsWith(WITHDRAWN) && !gone.contains(one.name())) {
                standing.put(one.name(), one.content());
            }
        }
        return standing;
    }

    /** Returns the names of all that is kept of the remarks on some cells, of those taken back too. */
    static Set<String> names(DefinitionArchive archive, Predicate<CellComment.Cell> cells) throws StoreException {
        Map<String, byte[]> written = new TreeMap<>();
        archive.ofKind(KIND).stream().filter(one -> !one.name().endsWith(WITHDRAWN)).forEach(one -> written.put(one.name(), one.content()));
        return read(written, new ArrayList<>()).all().stream().filter(comment -> cells.test(comment.cell()))
                .flatMap(comment -> Stream.of(name(comment.id() + ENDING), name(comment.id() + WITHDRAWN))).collect(Collectors.toSet());
    }

    /** Returns whether a file of this name is a remark on a figure of an area. */
    public static boolean isAbout(String file, Area area) {
        return file.startsWith(KIND + "/" + area.code() + "-");
    }

    /**
     * Reads all remarks that stand.
     *
     * @param problems takes what cannot be read
     */
    public static Comments read(DefinitionArchive archive, List<DefinitionException> problems) throws StoreException {
        return read(files(archive), problems);
    }

    /**
     * Reads remarks that were kept elsewhere.
     *
     * @param files content by name, as {@link #files} gives them
     * @param problems takes what cannot be read
     */
    public static Comments read(Map<String, byte[]> files, List<DefinitionException> problems) {
        List<CellComment> comments = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            try {
                comments.add(comment(file.getKey(), DefinitionNode.read(file.getKey(), new ByteArrayInputStream(file.getValue()))));
            } catch (DefinitionException e) {
                problems.add(e);
            } catch (IOException e) {
                throw new UncheckedIOException("Bytes in memory can be read", e);
            }
        }
        return new Comments(comments);
    }

    private static CellComment comment(String file, DefinitionNode node) throws DefinitionException {
        String code = node.text("area");
        String period = node.text("period");
        Area area = AreaRegister.denmark().find(code).orElseThrow(() -> node.wrong("area", "is none: " + code));
        Period when = Period.parse(period).orElseThrow(() -> node.wrong("period", "is none: " + period));
        CellComment.Cell cell = new CellComment.Cell(area, node.text("indicator"), node.constant("side", Basis.class), when);
        String id = file.substring(file.lastIndexOf('/') + 1, file.length() - ENDING.length());
        try {
            return new CellComment(id, cell, node.text("text"), node.text("by"), Instant.parse(node.text("at")));
        } catch (DateTimeException e) {
            throw node.wrong("at", "is no time: " + node.text("at"));
        } catch (IllegalArgumentException e) {
            throw node.wrong("text", "is blank, or nobody wrote it");
        }
    }
}
