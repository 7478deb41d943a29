package dk.pejling.indicators;

import dk.pejling.model.definitions.DefinitionException;
import dk.pejling.model.definitions.DefinitionNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * The form of catalogue files as a JSON schema (draft 2020-12), for editors and other programs. The reader of the files takes
 * the names of entries from it, so that neither knows one that the other does not. Immutable.
 */
public final class CatalogueSchema {
    private static final String FILE = "catalogue.schema.json";
    private static final CatalogueSchema SHIPPED = new CatalogueSchema(text());

    private final DefinitionNode definitions;

    private CatalogueSchema(String text) {
        try {
            // JSON is YAML.
            definitions = DefinitionNode.read(FILE, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))).child("$defs");
        } catch (IOException | DefinitionException e) {
            throw new IllegalStateException("The shipped schema cannot be read: " + e.getMessage(), e);
        }
    }

    /** Returns the schema as it ships. */
    public static String text() {
        try (InputStream in = CatalogueSchema.class.getResourceAsStream(FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("The shipped schema cannot be read", e);
        }
    }

    /**
     * Returns the names that the entries of something may have.
     *
     * @param definition its name among the definitions of the schema
     * @throws IllegalArgumentException if the schema has no such definition
     */
    static Set<String> names(String definition) {
        try {
            return Set.copyOf(SHIPPED.definitions.child(definition).child("properties").keys());
        } catch (DefinitionException e) {
            throw new IllegalArgumentException("No definition " + definition, e);
        }
    }
}
