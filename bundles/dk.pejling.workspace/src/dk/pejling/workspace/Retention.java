package dk.pejling.workspace;

import dk.pejling.model.LocalText;
import dk.pejling.model.TableRegister;
import dk.pejling.model.definitions.DefinitionException;
import dk.pejling.model.definitions.DefinitionNode;
import dk.pejling.store.Erasure;
import dk.pejling.store.StoreException;
import dk.pejling.store.StoreUpkeep;
import dk.pejling.store.VintageState;
import dk.pejling.store.VintageState.State;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * How long the figures of a table may be kept. The rules of a home stand in its file {@code retention.yaml}:
 * <pre>
 * rules:
 *   - {table: y60a02, months: 120, why: "Slettefrist efter fortegnelsen"}
 * </pre>
 *
 * @param table id of the table
 * @param months how long after the end of a period
 * @param why by what right, for the journal
 */
public record Retention(String table, int months, String why) {
    private static final String FILE = "retention.yaml";

    /**
     * Reads the rules of a home; none when it has no file of them.
     *
     * @throws HomeException if there is a mistake in the file
     */
    public static List<Retention> of(Path home, TableRegister tables) throws HomeException {
        Path file = home.resolve(FILE);
        if (Files.notExists(file)) {
            return List.of();
        }
        try (InputStream in = Files.newInputStream(file)) {
            return read(DefinitionNode.read(file.toString(), in), tables);
        } catch (IOException | DefinitionException e) {
            throw new HomeException(HomeException.Code.DEFINITIONS, home, e.getMessage(), e);
        }
    }

    private static List<Retention> read(DefinitionNode top, TableRegister tables) throws DefinitionException {
        top.allow(Set.of("rules"));
        List<Retention> rules = new ArrayList<>();
        for (DefinitionNode node : top.children("rules")) {
            node.allow(Set.of("table", "months", "why"));
            String table = node.text("table");
            if (tables.table(table).isEmpty()) {
                throw node.wrong("table", new LocalText("er en ukendt tabel: " + table, "is an unknown table: " + table));
            }
            if (rules.stream().anyMatch(rule -> rule.table.equals(table))) {
                throw node.wrong("table", new LocalText("står to gange: " + table, "stands twice: " + table));
            }
            Retention rule = new Retention(table, node.integer("months", 0), node.text("why"));
            if (rule.months < 1) {
                throw node.wrong("months", new LocalText("skal være mindst 1", "must be at least 1"));
            }
            rules.add(rule);
        }
        return rules;
    }

    /** Returns the first day that may still be kept. */
    public LocalDate limit(LocalDate today) {
        return today.minusMonths(months);
    }

    /** Returns what must go. */
    public Erasure erasure(LocalDate today) {
        return Erasure.before(table, limit(today));
    }

    /**
     * Returns how many vintages, withdrawn ones too, speak of what must go.
     *
     * @throws StoreException if the store cannot be read
     */
    public int due(StoreUpkeep upkeep, LocalDate today) throws StoreException {
        int due = 0;
        for (VintageState one : upkeep.states()) {
            if (one.state() != State.DELETED && one.vintage().table().equals(table)) {
                due += upkeep.coverage(one.vintage().id()).periods().stream()
                        .anyMatch(period -> period.lastDay().isBefore(limit(today))) ? 1 : 0;
            }
        }
        return due;
    }
}
