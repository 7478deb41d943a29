package dk.pejling.product;

import static org.assertj.core.api.Assertions.assertThat;

import dk.pejling.product.PejlingProcess.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store that a newer version of the product made is refused with a sentence, and left as it is. */
class NewerStoreTest {
    @TempDir
    private Path folder;

    /** Runs SQL on a store with Derby's own tool. */
    private void sql(Path home, String command) throws Exception {
        Path lib = PejlingProcess.ROOT.resolve("bundles/org.apache.derby/lib");
        String path = Stream.of("derby.jar", "derbyshared.jar", "derbytools.jar").map(name -> lib.resolve(name).toString())
                .collect(Collectors.joining(java.io.File.pathSeparator));
        Process ij = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", path,
                "-Dderby.stream.error.file=" + folder.resolve("ij.log"), "org.apache.derby.tools.ij").redirectErrorStream(true).start();
        ij.getOutputStream().write("connect 'jdbc:derby:%s';%n%s;%ndisconnect;%nconnect 'jdbc:derby:;shutdown=true';%nexit;%n"
                .formatted(home.resolve("store"), command).getBytes(StandardCharsets.UTF_8));
        ij.getOutputStream().close();
        String said = new String(ij.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(said).contains("1 row inserted");
    }

    /** The pages of the tables; Derby's log and lock files change with each opening. */
    private static Map<String, Integer> pages(Path home) throws IOException {
        Map<String, Integer> pages = new TreeMap<>();
        try (Stream<Path> files = Files.list(home.resolve("store/seg0"))) {
            for (Path file : files.toList()) {
                pages.put(file.getFileName().toString(), Arrays.hashCode(Files.readAllBytes(file)));
            }
        }
        return pages;
    }

    @Test
    void itIsRefusedAndUntouched() throws Exception {
        Path home = folder.resolve("home");
        Path out = folder.resolve("out");
        assertThat(PejlingProcess.run(home, "demo", "--out", out.toString()).exitCode()).isZero();
        sql(home, "INSERT INTO SCHEMA_VERSION VALUES (1000)");
        Map<String, Integer> before = pages(home);
        for (String[] arguments : new String[][] {{"vintages", "--lang", "en"}, {"demo", "--out", out.toString(), "--lang", "en"}}) {
            Result result = PejlingProcess.run(home, arguments);
            assertThat(result.exitCode()).as(result.err()).isEqualTo(3);
            assertThat(result.err()).contains("newer version", "1000");
            assertThat(result.out()).isEmpty();
        }
        assertThat(pages(home)).isEqualTo(before).hasSizeGreaterThan(50);
        sql(home, "INSERT INTO SCHEMA_VERSION VALUES (1001)");
    }
}
