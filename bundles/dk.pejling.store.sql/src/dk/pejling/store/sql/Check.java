package dk.pejling.store.sql;

import dk.pejling.model.LocalText;
import dk.pejling.model.Measure;
import dk.pejling.model.TableDefinition;
import dk.pejling.store.Axes;
import dk.pejling.store.Column;
import dk.pejling.store.Overlay;
import dk.pejling.store.StagedTable;
import dk.pejling.store.StoreText;
import dk.pejling.store.Vintage;
import dk.pejling.store.VintageState;
import dk.pejling.store.VintageState.State;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Looks for damage, and says of every vintage whether it still says what was published. */
final class Check {
    private static final List<String> TABLES = List.of("SCHEMA_VERSION", "VINTAGE", "COVERAGE", "SEGMENT", "JOURNAL", "DEFINITION",
            "CLUSTER_SET", "CLUSTER_MEMBER", "AREA_GROUP", "AREA_GROUP_MEMBER");

    private final Database open;
    private final Dialect dialect;
    private final List<TableDefinition> definitions;
    private final List<LocalText> damage = new ArrayList<>();

    Check(Database open, Dialect dialect, List<TableDefinition> definitions) {
        this.open = open;
        this.dialect = dialect;
        this.definitions = definitions;
    }

    List<LocalText> run() throws SQLException {
        damage.addAll(dialect.damagedTables(open.connection(), TABLES));
        Map<String, List<Vintage>> stacks = new LinkedHashMap<>();
        for (VintageState one : open.tables().states()) {
            if (one.state() != State.DELETED) {
                stacks.computeIfAbsent(one.vintage().table(), key -> new ArrayList<>()).add(one.vintage());
            }
        }
        for (Map.Entry<String, List<Vintage>> stack : stacks.entrySet()) {
            checkStack(stack.getKey(), stack.getValue());
        }
        checkDefinitions();
        return damage;
    }

    private void checkStack(String table, List<Vintage> stack) throws SQLException {
        Optional<TableDefinition> definition = definitions.stream().filter(one -> one.id().equals(table)).findFirst();
        List<String> measures = definition.map(one -> one.measures().stream().map(Measure::id).toList())
                .orElse(open.tables().measures(table));
        List<Column> columns = new ArrayList<>();
        for (Vintage vintage : stack) {
            try {
                Axes coverage = open.tables().coverage(vintage);
                for (int i = 0; i < measures.size(); i++) {
                    Column below = columns.size() > i ? columns.get(i) : new Column(Axes.empty(coverage.members().size()));
                    Column known = Overlay.apply(below, coverage, open.tables().delta(vintage, measures.get(i)), 0);
                    if (columns.size() > i) {
                        columns.set(i, known);
                    } else {
                        columns.add(known);
                    }
                }
                if (definition.isPresent()) {
                    checkContent(definition.get(), vintage, coverage, columns);
                }
            } catch (IllegalArgumentException | IndexOutOfBoundsException | java.nio.BufferUnderflowException e) {
                damage.add(StoreText.of("damage.vintage", vintage.id(), e.getMessage()));
                // Those above it are made of it.
                return;
            }
        }
    }

    /** A vintage with open cells was published with less than it says now, and none of version 1 tells whether it has some. */
    private void checkContent(TableDefinition table, Vintage vintage, Axes coverage, List<Column> columns) throws SQLException {
        OptionalInt openCells = open.tables().openCells(vintage);
        if (openCells.isPresent() && openCells.getAsInt() == 0) {
            List<Column> said = columns.stream().map(column -> Overlay.over(column, coverage)).toList();
            if (!new StagedTable(table, vintage.retrieved(), said).contentHash().equals(vintage.contentHash())) {
                damage.add(StoreText.of("damage.content", vintage.id()));
            }
        }
    }

    private void checkDefinitions() throws SQLException {
        for (String hash : open.journal().hashes()) {
            if (!open.journal().find(hash).orElseThrow().hash().equals(hash)) {
                damage.add(StoreText.of("damage.definition", hash));
            }
        }
    }
}
