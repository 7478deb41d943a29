package dk.pejling.report.birt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Looks at PDFs with the tools of the Debian package poppler-utils; a test that needs them is skipped without. */
final class Poppler {
    private Poppler() {
    }

    static String run(String... command) throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            assumeTrue(false, "poppler-utils is not installed: " + e.getMessage());
            throw e;
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(String.join(" ", command) + ": " + output).isZero();
        return output;
    }

    /** Returns the text of a document, each run of white space as one blank. */
    static String text(Path pdf) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(Arrays.asList("pdftotext", "-enc", "UTF-8", pdf.toString(), "-"));
        return run(command.toArray(String[]::new)).replaceAll("\\s+", " ");
    }
}
