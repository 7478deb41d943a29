package dk.pejling.cli;

import dk.pejling.model.drawing.Scene;
import dk.pejling.model.drawing.Svg;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
        Path folder = Files.createDirectories(file.get().getParent());
        Path half = Files.createTempFile(folder, ".picture", ".tmp");
        try {
            Files.writeString(half, Svg.of(scene), StandardCharsets.UTF_8);
            Files.move(half, file.get(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(half);
        }
    }
}
