package dk.pejling.ui.indicators;

import dk.pejling.indicators.CatalogueFile;
import dk.pejling.indicators.CatalogueFolder;
import dk.pejling.indicators.CatalogueProblem;
import dk.pejling.indicators.PointDraft;
import dk.pejling.model.HalfFile;
import dk.pejling.ui.Desk;
import dk.pejling.workspace.Session;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Where edited points are kept: one file each, in the home's folder of catalogues. */
final class PointFiles {
    private final Desk desk;

    PointFiles(Desk desk) {
        this.desk = desk;
    }

    private Path folder() {
        return Session.catalogueFolder(desk.home());
    }

    boolean isEdited(String id) {
        return Files.exists(CatalogueFolder.edited(folder(), id));
    }

    /** Keeps a draft; scorecards are made with it from now on. */
    void save(PointDraft draft) throws IOException {
        write(CatalogueFolder.edited(folder(), draft.get(PointDraft.Entry.ID)), draft);
        reload();
    }

    /** Writes a draft as a file to be shared. */
    void export(PointDraft draft, Path file) throws IOException {
        write(file, draft);
    }

    /** Whoever reads the file meanwhile sees the old or the new one whole. */
    private static void write(Path file, PointDraft draft) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        HalfFile.replace(file, draft.text().getBytes(StandardCharsets.UTF_8));
    }

    /** Gives an edited point up: the one of the layer below counts again. */
    void giveUp(String id) throws IOException {
        Files.deleteIfExists(CatalogueFolder.edited(folder(), id));
        reload();
    }

    /** Returns whether a file of this name is there already. */
    boolean isTaken(Path file) {
        return Files.exists(kept(file));
    }

    private Path kept(Path file) {
        String name = file.getFileName().toString();
        return folder().resolve(name.endsWith(".yaml") ? name : name + ".yaml");
    }

    /**
     * Takes a file in, unless something in it is wrong.
     *
     * @return what is wrong
     */
    List<CatalogueProblem> take(Path file) throws IOException {
        String name = file.getFileName().toString();
        List<CatalogueProblem> problems;
        try (InputStream in = Files.newInputStream(file)) {
            problems = CatalogueFile.check(name, in, desk.session().tables(), name, desk.session().catalogue()).problems();
        }
        if (problems.isEmpty()) {
            Files.createDirectories(folder());
            Files.copy(file, kept(file), StandardCopyOption.REPLACE_EXISTING);
            reload();
        }
        return problems;
    }

    private void reload() {
        desk.session().reloadCatalogue();
        desk.published();
    }
}
