package dk.pejling.imports.jobindsats;

import dk.pejling.imports.ReadTable;
import dk.pejling.imports.SourceFile;
import dk.pejling.imports.TableSource;
import dk.pejling.imports.csv.FactFile;
import dk.pejling.model.TableDefinition;
import dk.pejling.model.definitions.DefinitionException;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;

/** Jobindsats.dk: its tables, the CSV form of the portal, and figures that ship with the product. */
@Component(service = TableSource.class)
public final class JobindsatsSource implements TableSource {
    private static final List<String> SAMPLES = List.of("y25i01@2026-08-22", "y25i09@2026-08-22", "y60a02@2026-08-22",
            "y60a02_visitation@2026-08-22", "y60b15@2026-08-19", "y60c02@2026-08-22", "y60c07@2026-08-22",
            "y60j01@2026-08-22");

    private final List<TableDefinition> tables = definitions();

    private static List<TableDefinition> definitions() {
        try (InputStream in = JobindsatsSource.class.getResourceAsStream("tables.yaml")) {
            return TableFile.read("tables.yaml", in);
        } catch (IOException | DefinitionException e) {
            throw new IllegalStateException("The shipped table definitions cannot be read: " + e.getMessage(), e);
        }
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
        return SAMPLES.stream().map(name -> new SourceFile(name + ".csv",
                LocalDate.parse(name.substring(name.indexOf('@') + 1)),
                () -> JobindsatsSource.class.getResourceAsStream("sample/" + name + ".csv"))).toList();
    }
}
