package dk.pejling.workspace;

import dk.pejling.indicators.Catalogue;
import dk.pejling.indicators.targets.TargetBook;
import dk.pejling.indicators.targets.TargetFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

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
        Path folder = home.resolve("targets");
        if (!Files.isDirectory(folder)) {
            return TargetBook.EMPTY;
        }
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.getFileName().toString().toLowerCase(Locale.ROOT).matches("[^.].*\\.(ya?ml|csv)")).sorted().toList();
        }
        TargetFile reader = new TargetFile(catalogue);
        for (Path file : files) {
            reader.read(folder.getFileName() + "/" + file.getFileName(), Files.readAllBytes(file));
        }
        return reader.book();
    }
}
