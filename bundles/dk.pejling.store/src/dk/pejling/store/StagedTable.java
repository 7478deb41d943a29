package dk.pejling.store;

import dk.pejling.model.Area;
import dk.pejling.model.Period;
import dk.pejling.model.TableDefinition;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;

/**
 * A table as read from a source, ready to be published.
 *
 * @param table what was read
 * @param retrieved the day it was fetched from the source
 * @param columns one per measure of the table, in its order, all over the same axes, which are the coverage
 */
public record StagedTable(TableDefinition table, LocalDate retrieved, List<Column> columns) {
    /** Checks that there is one column per measure. */
    public StagedTable {
        columns = List.copyOf(columns);
        if (columns.size() != table.measures().size()) {
            throw new IllegalArgumentException("%d columns for %d measures".formatted(columns.size(), table.measures().size()));
        }
    }

    /** Returns the coverage. */
    public Axes axes() {
        return columns.getFirst().axes();
    }

    /** Returns the SHA-256 over coverage and all figures; the same whatever the order of the rows in the file. */
    public String contentHash() {
        MessageDigest digest = sha256();
        Axes axes = axes();
        List<List<String>> sorted = axes.members().stream().map(names -> names.stream().sorted().toList()).toList();
        update(digest, axes.periods().stream().map(Period::toString).toList());
        update(digest, axes.areas().stream().map(Area::code).toList());
        sorted.forEach(names -> update(digest, names));
        Axes canonical = new Axes(new java.util.HashSet<Period>(axes.periods()), new java.util.HashSet<>(axes.areas()),
                sorted.stream().map(java.util.LinkedHashSet::new).toList());
        int[] cells = canonical.cellsIn(axes);
        ByteBuffer buffer = ByteBuffer.allocate(9 * 4096);
        for (Column column : columns) {
            for (int cell : cells) {
                if (buffer.remaining() < 9) {
                    digest.update(buffer.flip());
                    buffer.clear();
                }
                buffer.put(column.statusCode(cell)).putDouble(column.value(cell));
            }
        }
        digest.update(buffer.flip());
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Lengths stand before terms: a comma in a label must not look like the end of one. */
    private static void update(MessageDigest digest, List<String> terms) {
        digest.update(ByteBuffer.allocate(4).putInt(terms.size()).flip());
        for (String term : terms) {
            byte[] bytes = term.getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(4).putInt(bytes.length).flip());
            digest.update(bytes);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
