package dk.pejling.indicators;

import dk.pejling.model.LocalText;
import dk.pejling.model.TableRegister;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The catalogue files of a municipality: all {@code *.yaml} of a folder by name, then those of its folder {@code edited}, which
 * the window writes; the later over the earlier ones.
 */
public final class CatalogueFolder {
    private CatalogueFolder() {
    }

    /** Returns where a point that was edited in the window is kept. */
    public static Path edited(Path folder, String id) {
        return folder.resolve("edited").resolve(id + ".yaml");
    }

    /**
     * Lays the files of a folder over a catalogue. What is wrong in a file is left out, the rest of it counts.
     *
     * @param below the catalogue without them
     * @param folder need not exist
     * @param tables the measures that formulas may name
     * @return the whole, linked, with what is wrong in the files
     */
    public static CatalogueFile.Content over(Catalogue below, Path folder, TableRegister tables) {
        Catalogue whole = below;
        List<CatalogueProblem> problems = new ArrayList<>();
        List<Path> files = new ArrayList<>(files(folder, problems));
        files.addAll(files(folder.resolve("edited"), problems));
        for (Path file : files) {
            String name = folder.relativize(file).toString().replace('\\', '/');
            try (InputStream in = Files.newInputStream(file)) {
                CatalogueFile.Content content = CatalogueFile.layer(name, in, tables, name, whole);
                problems.addAll(content.problems());
                whole = whole.overlaidBy(content.catalogue());
            } catch (IOException e) {
                problems.add(unreadable(name, e));
            }
        }
        Catalogue linked = new Linker(whole, tables).linked();
        linked.points().stream().map(MeasurementPoint::level).filter(Level.Faulty.class::isInstance)
                .map(Level.Faulty.class::cast).map(CatalogueProblem::of).forEach(problems::add);
        return new CatalogueFile.Content(linked, problems);
    }

    private static List<Path> files(Path folder, List<CatalogueProblem> problems) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".yaml")).sorted().toList();
        } catch (IOException e) {
            problems.add(unreadable(folder.toString(), e));
            return List.of();
        }
    }

    private static CatalogueProblem unreadable(String name, IOException e) {
        return new CatalogueProblem(new FilePlace(name, 1, 1),
                new LocalText("kan ikke læses: " + e.getMessage(), "cannot be read: " + e.getMessage()));
    }
}
