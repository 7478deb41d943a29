package dk.pejling.cli;

import dk.pejling.clustering.boundary.Boundaries;
import dk.pejling.clustering.boundary.BoundaryException;
import dk.pejling.clustering.boundary.BoundaryFile;
import dk.pejling.model.Area;
import dk.pejling.workspace.HomeBoundaries;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes the boundaries of municipalities from a GeoJSON file, for maps; without a file, says which there are. */
@Command(name = "boundaries")
final class BoundariesCommand extends PejlingCommand {
    private static final int SHOWN = 10;

    @Parameters(paramLabel = "FILE", arity = "0..1")
    private Path file;

    @Option(names = "--remove")
    private boolean remove;

    @Override
    public Integer call() throws IOException {
        if (remove && file != null) {
            throw CommandException.usage("boundaries.both");
        }
        try {
            if (remove) {
                output().note(HomeBoundaries.remove(pejling().home()) ? "boundaries.removed" : "boundaries.none");
                return Exit.DONE;
            }
            if (file == null) {
                Optional<Boundaries> kept = HomeBoundaries.read(pejling().home());
                print(kept.stream().toList());
                if (kept.isEmpty()) {
                    output().note("boundaries.none");
                }
                return Exit.DONE;
            }
            BoundaryFile taken = HomeBoundaries.take(pejling().home(), pejling().file(file));
            print(List.of(taken.boundaries()));
            taken.unknown().stream().limit(SHOWN).forEach(one -> output().warn(output().text("boundaries.unknown", one.isEmpty() ? "–" : one)));
            if (taken.unknown().size() > SHOWN) {
                output().warn(output().text("boundaries.more", taken.unknown().size() - SHOWN));
            }
            return taken.boundaries().missing().isEmpty() ? Exit.DONE : Exit.WITH_REJECTED;
        } catch (BoundaryException e) {
            output().warn(e.text(output().locale()));
            return Exit.FAILED;
        }
    }

    private void print(List<Boundaries> boundaries) {
        output().list(boundaries, List.of(Field.of("name", Boundaries::name),
                Field.number("municipalities", one -> one.outlines().size(), (one, locale) -> String.valueOf(one.outlines().size())),
                Field.of("missing", one -> one.missing().stream().map(Area::name).toList())));
    }
}
