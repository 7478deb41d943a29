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
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Remarks on cells: one file each in the folder {@code comments} of a home, never written again. Taking one back adds a file
 * that says who did and when, so that what was said can be told.
 */
public final class CommentFolder {
    /** The folder. */
    public static final String FOLDER = "comments";

    private static final String ENDING = ".json";
    private static final String WITHDRAWN = ".withdrawn" + ENDING;

    private CommentFolder() {
    }

    /**
     * Adds a remark.
     *
     * @return the remark with its id
     * @throws IOException if it cannot be kept; there is no part of it then
     * @throws IllegalArgumentException if text or author are blank
     */
    public static CellComment add(Path home, CellComment.Cell cell, String text, String by, Instant at) throws IOException {
        String stem = "%s-%s-%s-%s-%s".formatted(cell.area().code(), cell.indicator(), cell.side().id(), cell.period(),
                at.toString().replaceAll("[-:]", ""));
        CellComment comment = new CellComment(stem, cell, text.strip(), by.strip(), at);
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("area", cell.area().code());
        content.put("indicator", cell.indicator());
        content.put("side", cell.side().id());
        content.put("period", cell.period().toString());
        content.put("text", comment.text());
        content.put("by", comment.by());
        content.put("at", at.toString());
        write(home, comment.id() + ENDING, content);
        return comment;
    }

    /** Takes a remark back; who wrote it may differ from who takes it back. */
    public static void withdraw(Path home, CellComment comment, String by, Instant at) throws IOException {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("by", by);
        content.put("at", at.toString());
        write(home, comment.id() + WITHDRAWN, content);
    }

    private static void write(Path home, String name, Map<String, Object> content) throws IOException {
        Path folder = Files.createDirectories(home.resolve(FOLDER));
        Path half = Files.createTempFile(folder, ".", ENDING);
        try {
            Files.writeString(half, DefinitionText.of(content), StandardCharsets.UTF_8);
            // A link, unlike a move, never replaces what is there.
            Files.createLink(folder.resolve(name), half);
        } finally {
            Files.delete(half);
        }
    }

    /** Returns the files of remarks that stand, by name. */
    public static Map<String, byte[]> files(Path home) throws IOException {
        Map<String, byte[]> all = HomeFiles.read(home, FOLDER, List.of(ENDING));
        Set<String> gone = all.keySet().stream().filter(name -> name.endsWith(WITHDRAWN))
                .map(name -> name.substring(0, name.length() - WITHDRAWN.length())).collect(Collectors.toCollection(TreeSet::new));
        Map<String, byte[]> standing = new LinkedHashMap<>();
        all.forEach((name, content) -> {
            if (!name.endsWith(WITHDRAWN) && !gone.contains(name.substring(0, name.length() - ENDING.length()))) {
                standing.put(name, content);
            }
        });
        return standing;
    }

    /** Returns whether a file of this name is a remark on a figure of an area. */
    public static boolean isAbout(String file, Area area) {
        return file.startsWith(FOLDER + "/" + area.code() + "-");
    }

    /**
     * Reads all remarks that stand.
     *
     * @param problems takes what cannot be read
     */
    public static Comments read(Path home, List<DefinitionException> problems) throws IOException {
        return read(files(home), problems);
    }

    /**
     * Reads remarks that were kept elsewhere.
     *
     * @param files content by name, as {@link #files} gives them
     * @param problems takes what cannot be read
     */
    public static Comments read(Map<String, byte[]> files, List<DefinitionException> problems) throws IOException {
        List<CellComment> comments = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            try {
                comments.add(comment(file.getKey(), DefinitionNode.read(file.getKey(), new ByteArrayInputStream(file.getValue()))));
            } catch (DefinitionException e) {
                problems.add(e);
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
