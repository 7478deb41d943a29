package dk.pejling.imports.jobindsats;

import dk.pejling.model.Dimension;
import dk.pejling.model.Frequency;
import dk.pejling.model.LocalText;
import dk.pejling.model.Measure;
import dk.pejling.model.MeasureKind;
import dk.pejling.model.TableDefinition;
import dk.pejling.model.Unit;
import dk.pejling.model.definitions.DefinitionException;
import dk.pejling.model.definitions.DefinitionNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads a file of table definitions. */
final class TableFile {
    private TableFile() {
    }

    static List<TableDefinition> read(String file, InputStream in) throws IOException, DefinitionException {
        DefinitionNode top = DefinitionNode.read(file, in);
        top.allow(Set.of("source", "period", "area", "tables"));
        List<TableDefinition> tables = new ArrayList<>();
        for (DefinitionNode node : top.children("tables")) {
            tables.add(table(top, node));
        }
        return tables;
    }

    private static TableDefinition table(DefinitionNode top, DefinitionNode node) throws DefinitionException {
        node.allow(Set.of("id", "name", "frequency", "provisional", "dimensions", "measures", "notes"));
        List<Dimension> dimensions = new ArrayList<>();
        for (DefinitionNode dimension : node.children("dimensions")) {
            dimension.allow(Set.of("label", "numeric", "total"));
            dimensions.add(new Dimension(dimension.text("label"), dimension.flag("numeric"), dimension.optionalText("total")));
        }
        List<Measure> measures = new ArrayList<>();
        for (DefinitionNode measure : node.children("measures")) {
            measures.add(measure(node.text("id"), measure, dimensions));
        }
        if (measures.isEmpty()) {
            throw node.wrong("a table needs at least one measure");
        }
        List<LocalText> notes = new ArrayList<>();
        for (DefinitionNode note : node.children("notes")) {
            notes.add(note.asLocalText());
        }
        return new TableDefinition(node.text("id"), node.localText("name"), top.text("source"),
                node.constant("frequency", Frequency.class), top.text("period"), top.text("area"), measures,
                node.integer("provisional", 0), notes);
    }

    private static Measure measure(String table, DefinitionNode node, List<Dimension> dimensions) throws DefinitionException {
        node.allow(Set.of("label", "unit", "kind", "decimals"));
        Unit unit;
        try {
            unit = Unit.ofId(node.text("unit"));
        } catch (IllegalArgumentException e) {
            throw node.wrong("unit", e.getMessage());
        }
        return new Measure(table, node.text("label"), unit, node.constant("kind", MeasureKind.class),
                node.integer("decimals", 0), dimensions);
    }
}
