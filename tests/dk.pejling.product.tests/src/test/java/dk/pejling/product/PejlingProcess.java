package dk.pejling.product;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The built product as a process of its own, as the launcher starts it. */
final class PejlingProcess {
    static final Path ROOT = Path.of(System.getProperty("pejling.root"));
    static final Path PRODUCT = ROOT.resolve("releng/product/target/products/dk.pejling.product/linux/gtk/x86_64");

    private static final long PATIENCE_SECONDS = 120;

    private PejlingProcess() {
    }

    /** What a process left behind. */
    record Result(int exitCode, String out, String err) {
        /** Returns stdout as JSON. */
        JsonNode json() {
            try {
                return new ObjectMapper().readTree(out);
            } catch (IOException e) {
                throw new AssertionError("No JSON on stdout:\n" + out + "\n" + err, e);
            }
        }
    }

    /** Runs the product on a home and waits for its end. */
    static Result run(Path home, String... arguments) throws Exception {
        return finish(start(home, List.of(), arguments));
    }

    /** Starts the product; {@code options} are for the Java machine. */
    static Process start(Path home, List<String> options, String... arguments) throws IOException {
        return command(home, options, arguments).start();
    }

    /** Returns the product as a command that is not started yet. */
    static ProcessBuilder command(Path home, List<String> options, String... arguments) throws IOException {
        return command(home.resolve("configuration"), home, options, arguments);
    }

    /** Returns the product as a command whose platform keeps its own files elsewhere than in the home. */
    static ProcessBuilder command(Path configuration, Path home, List<String> options, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(options);
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Djava.awt.headless=true",
                "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8",
                "-Djava.util.logging.config.file=" + ROOT.resolve("releng/product/logging.properties"),
                "-Dorg.eclipse.equinox.simpleconfigurator.configUrl=file:org.eclipse.equinox.simpleconfigurator/headless.info",
                "-jar", launcher().toString(), "-nosplash", "-configuration", configuration.toString(), "-data",
                "@noDefault"));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--home", home.toString()));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(Map.of("LC_ALL", "C.UTF-8"));
        return builder;
    }

    static Result finish(Process process) throws Exception {
        StringBuilder err = new StringBuilder();
        Thread reader = Thread.ofVirtual().start(() -> err.append(text(process.getErrorStream())));
        String out = text(process.getInputStream());
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("No end after " + PATIENCE_SECONDS + " s:\n" + out);
        }
        reader.join();
        return new Result(process.exitValue(), out, err.toString());
    }

    private static String text(java.io.InputStream in) {
        try {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Path launcher() throws IOException {
        return plugin("org.eclipse.equinox.launcher");
    }

    /** Returns the jar of a bundle in the product. */
    static Path plugin(String name) throws IOException {
        try (Stream<Path> plugins = Files.list(PRODUCT.resolve("plugins"))) {
            return plugins.filter(path -> path.getFileName().toString().startsWith(name + "_")).findFirst().orElseThrow();
        }
    }

    /** Returns a command that asks the holder of a home as the launcher does; it ends with 75 when there is none. */
    static ProcessBuilder forward(Path home, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-Dpejling.home=" + home, "-cp",
                plugin("dk.pejling.workspace") + java.io.File.pathSeparator + plugin("dk.pejling.model"),
                "dk.pejling.workspace.remote.Forward"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder;
    }

    /** Runs a program of the system and returns its stdout. */
    static String tool(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String out = text(process.getInputStream());
        if (process.waitFor() != 0) {
            throw new AssertionError(String.join(" ", command) + " failed");
        }
        return out;
    }
}
