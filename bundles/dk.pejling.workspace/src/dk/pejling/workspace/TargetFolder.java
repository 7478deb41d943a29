package dk.pejling.workspace;

import dk.pejling.indicators.Catalogue;
import dk.pejling.indicators.targets.TargetBook;
import dk.pejling.indicators.targets.TargetFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

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
        return read(files(home), catalogue);
    }

    /**
     * Returns the files, by name; empty when there is no such folder.
     *
     * @throws IOException if one cannot be read
     */
    public static Map<String, byte[]> files(Path home) throws IOException {
        return HomeFiles.read(home, "targets", List.of(".yaml", ".yml", ".csv"));
    }

    /**
     * Reads files that were kept elsewhere.
     *
     * @throws IOException if one cannot be read
     */
    public static TargetBook read(Map<String, byte[]> files, Catalogue catalogue) throws IOException {
        TargetFile reader = new TargetFile(catalogue);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            reader.read(file.getKey(), file.getValue());
        }
        return reader.book();
    }
}
