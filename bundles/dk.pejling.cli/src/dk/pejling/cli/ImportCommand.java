package dk.pejling.cli;

import dk.pejling.imports.ImportResult;
import dk.pejling.imports.Importer;
import dk.pejling.imports.SourceFile;
import dk.pejling.model.TableDefinition;
import dk.pejling.store.StoreException;
import dk.pejling.workspace.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads files of figures into the store. */
@Command(name = "import")
final class ImportCommand extends PejlingCommand {
    @Parameters(arity = "1..*", paramLabel = "FILE")
    private List<Path> files;

    @Option(names = "--strict")
    private boolean strict;

    @Option(names = "--source", paramLabel = "TABLE")
    private String source;

    @Option(names = "--retrieved", paramLabel = "DATE")
    private String retrieved;

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Option(names = {"--mapping", "--areas", "--period"}, hidden = true)
    private String later;

    @Override
    public Integer call() throws StoreException, IOException {
        if (later != null) {
            throw CommandException.usage("notYet", "import --mapping | --areas | --period");
        }
        LocalDate date = date(retrieved).orElseGet(LocalDate::now);
        try (Session session = open()) {
            Optional<TableDefinition> table = Optional.ofNullable(source).map(id -> session.tables().table(id)
                    .orElseThrow(() -> CommandException.unknown("table", id,
                            session.tables().tables().stream().map(TableDefinition::id).toList())));
            ImportResult result = new Importer(pejling().services().sources()).run(
                    files.stream().map(file -> new SourceFile(file.toString(), date, () -> Files.newInputStream(pejling().file(file)))).toList(),
                    new Importer.Options(table, strict, dryRun), session.store());
            new ImportReport(output()).print(result, dryRun);
            return ImportReport.exitCode(result);
        }
    }
}
