package dk.pejling.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents come under their name whole, and nothing is left beside them. */
class HalfFileTest {
    /** No system gives out so high a number. */
    private static final long NO_PROCESS = 99_999_999_999L;
    private static final String UNIQUE = "-00000000-0000-0000-0000-000000000000.half";

    @TempDir
    private Path folder;

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private Path left(String document, long process, long secondsAgo) throws IOException {
        Path file = Files.createFile(folder.resolve("." + document + "." + process + UNIQUE));
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(secondsAgo)));
        return file;
    }

    @Test
    void aFileIsReplaced() throws IOException {
        Path out = folder.resolve("Læsø (1).pdf");
        HalfFile.replace(out, new byte[] {1});
        HalfFile.replace(out, new byte[] {2, 3});
        assertThat(out).hasBinaryContent(new byte[] {2, 3});
        assertThat(names()).containsExactly("Læsø (1).pdf");
    }

    @Test
    void aLinkStaysALinkAndWhatItLeadsToIsWritten() throws IOException {
        Path file = Files.createDirectory(folder.resolve("elsewhere")).resolve("June.pdf");
        Path relative = Files.createSymbolicLink(folder.resolve("newest.pdf"), Path.of("elsewhere/June.pdf"));
        Path link = Files.createSymbolicLink(folder.resolve("a.pdf"), relative);
        for (byte content = 1; content <= 2; content++) {
            HalfFile.replace(link, new byte[] {content});
            assertThat(file).hasBinaryContent(new byte[] {content}).isRegularFile();
        }
        assertThat(link).isSymbolicLink();
        assertThat(relative).isSymbolicLink();
        assertThat(names()).containsExactly("a.pdf", "elsewhere", "newest.pdf");
        Files.delete(relative);
        Files.createSymbolicLink(relative, link);
        assertThatThrownBy(() -> HalfFile.replace(link, new byte[] {3})).isInstanceOf(IOException.class);
    }

    @Test
    void whatAKilledProcessLeftIsRemoved() throws IOException {
        left("a.pdf", NO_PROCESS, 3600);
        Path young = left("a.pdf", NO_PROCESS + 1, 0);
        Path alive = left("a.pdf", ProcessHandle.current().pid(), 3600);
        Path foreign = left("b.a.pdf", NO_PROCESS, 3600);
        HalfFile.replace(folder.resolve("a.pdf"), new byte[] {1});
        assertThat(names()).containsExactlyInAnyOrder("a.pdf", young.getFileName().toString(), alive.getFileName().toString(),
                foreign.getFileName().toString());
    }

    @Test
    void whatCannotBeRemovedIsNoReasonNotToWrite() throws IOException {
        Path stuck = folder.resolve(".a.pdf." + NO_PROCESS + UNIQUE);
        Files.createDirectories(stuck.resolve("full"));
        Files.setLastModifiedTime(stuck, FileTime.from(Instant.now().minusSeconds(3600)));
        HalfFile.replace(folder.resolve("a.pdf"), new byte[] {1});
        assertThat(folder.resolve("a.pdf")).hasBinaryContent(new byte[] {1});
    }

    @Test
    void aFolderInThePlaceOfTheFileStaysAndNothingIsLeft() throws IOException {
        Path out = Files.createDirectories(folder.resolve("a.pdf/full")).getParent();
        assertThatThrownBy(() -> HalfFile.replace(out, new byte[] {1})).isInstanceOf(IOException.class);
        assertThat(names()).containsExactly("a.pdf");
    }
}
