package dk.pejling.cli;

import dk.pejling.model.HalfFile;
import dk.pejling.model.drawing.Scene;
import dk.pejling.model.drawing.Svg;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * A picture that a command writes beside what it prints.
 *
 * @param file the absolute place; empty when no picture was asked for
 */
record SvgFile(Optional<Path> file) {
    /** Refuses a file of another kind before anything is read. */
    SvgFile {
        file.filter(one -> !one.toString().toLowerCase(Locale.ROOT).endsWith(".svg")).ifPresent(one -> {
            throw CommandException.usage("picture.svg", one);
        });
    }

    /** Writes it, whole or not at all. */
    void write(Scene scene) throws IOException {
        if (file.isEmpty()) {
            return;
        }
        Files.createDirectories(file.get().getParent());
        HalfFile.replace(file.get(), Svg.of(scene).getBytes(StandardCharsets.UTF_8));
    }
}
