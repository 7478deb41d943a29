package dk.pejling.workspace;

import dk.pejling.indicators.Catalogue;
import dk.pejling.indicators.targets.TargetBook;
import dk.pejling.indicators.targets.TargetFile;
import dk.pejling.store.KeptDefinition;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The municipality's goals: the files {@code *.yaml}, {@code *.yml} and {@code *.csv} in the folder {@code targets} of a home. */
public final class TargetFolder {
    private TargetFolder() {
    }

    /**
     * Reads all files, by name.
     *
     * @return what could be read, with what is wrong; nothing when there is no such folder
     * @throws IOException if a file cannot be read
     */
    public static TargetBook read(Path home, Catalogue catalogue) throws IOException {
        return book(files(home), catalogue);
    }

    /**
     * Returns the files as they are, by name, to be kept with what was made of them.
     *
     * @throws IOException if a file cannot be read
     */
    public static List<KeptDefinition> files(Path home) throws IOException {
        return HomeFiles.read(home, "targets", List.of(".yaml", ".yml", ".csv")).entrySet().stream()
                .map(file -> new KeptDefinition("targets", file.getKey(), file.getValue())).toList();
    }

    /**
     * Reads files in their order.
     *
     * @throws IOException if one cannot be read
     */
    public static TargetBook book(List<KeptDefinition> files, Catalogue catalogue) throws IOException {
        TargetFile reader = new TargetFile(catalogue);
        for (KeptDefinition file : files) {
            reader.read(file.name(), file.content());
        }
        return reader.book();
    }
}
