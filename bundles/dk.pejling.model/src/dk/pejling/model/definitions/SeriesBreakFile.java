package dk.pejling.model.definitions;

import dk.pejling.model.CloseMatches;
import dk.pejling.model.Measure;
import dk.pejling.model.Period;
import dk.pejling.model.SeriesBreak;
import dk.pejling.model.TableRegister;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a file of series breaks: {@code breaks}, each with {@code measure}, {@code from} and {@code note}. */
public final class SeriesBreakFile {
    private SeriesBreakFile() {
    }

    /**
     * Reads breaks.
     *
     * @param file its name, for messages
     * @param tables the measures that may be named
     * @throws DefinitionException if something in it is wrong
     */
    public static List<SeriesBreak> read(String file, InputStream in, TableRegister tables) throws IOException, DefinitionException {
        DefinitionNode top = DefinitionNode.read(file, in);
        top.allow(Set.of("breaks"));
        List<SeriesBreak> breaks = new ArrayList<>();
        for (DefinitionNode node : top.children("breaks")) {
            node.allow(Set.of("measure", "from", "note"));
            Optional<Measure> measure = tables.measure(node.text("measure"));
            if (measure.isEmpty()) {
                List<String> close = CloseMatches.of(node.text("measure"), tables.measures().stream().map(Measure::id).toList());
                throw node.wrong("measure", "is unknown: " + node.text("measure") + (close.isEmpty() ? "" : "; nearest: " + close));
            }
            Period from = Period.parse(node.text("from"))
                    .orElseThrow(() -> node.wrong("from", "must be a period such as 2025M07: " + text(node)));
            breaks.add(new SeriesBreak(measure.get().id(), from, node.localText("note")));
        }
        return breaks;
    }

    private static String text(DefinitionNode node) {
        try {
            return node.text("from");
        } catch (DefinitionException e) {
            throw new IllegalStateException("It was read before", e);
        }
    }
}
