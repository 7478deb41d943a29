package dk.pejling.store.survival;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A {@link Victim} as whoever kills it sees it. It starts beside other work, and begins when it is told. */
final class Prey implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 60;

    private final Process process;
    private final List<String> said = new ArrayList<>();
    private final List<Long> when = new ArrayList<>();
    private final Thread reader;
    private final Path errors;
    private final String secret;

    private Prey(Process process, Path errors, String secret) {
        this.process = process;
        this.secret = secret;
        this.errors = errors;
        reader = Thread.ofVirtual().start(this::read);
    }

    /** Starts one. */
    static Prey start(Path folder, String secret) throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Path errors = Files.createTempFile(folder, "victim", ".err");
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-Xmx256m", "-cp", classPath, Victim.class.getName(),
                folder.toString()).redirectError(errors.toFile());
        builder.environment().put(Victim.SECRET, secret);
        return new Prey(builder.start(), errors, secret);
    }

    private void read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                synchronized (said) {
                    said.add(line);
                    when.add(System.nanoTime());
                    said.notifyAll();
                }
            }
        } catch (IOException e) {
            // Killed in the middle of a line: what was said before counts.
            System.getLogger(Prey.class.getName()).log(System.Logger.Level.DEBUG, "The stream broke off", e);
        }
    }

    /** Has it work. */
    void begin(String... words) throws IOException {
        process.getOutputStream().write((String.join("\t", words) + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
    }

    /** Waits until it has said something. */
    void await(String what) throws Exception {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        synchronized (said) {
            while (!said.contains(what)) {
                if (System.nanoTime() > until || !process.isAlive() && !reader.isAlive()) {
                    throw new AssertionError("It never said " + what + " but " + said + Files.readString(errors));
                }
                said.wait(50);
            }
        }
    }

    /** Returns how long its pieces of work took, in milliseconds. */
    List<Long> pace() {
        List<Long> pace = new ArrayList<>();
        synchronized (said) {
            for (int i = 1; i < said.size(); i++) {
                if (said.get(i).startsWith("done ")) {
                    pace.add(TimeUnit.NANOSECONDS.toMillis(when.get(i) - when.get(i - 1)));
                }
            }
        }
        return pace;
    }

    /** Waits until it ends by itself. */
    void awaitEnd() throws Exception {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("It does not end; it said " + said());
        }
        reader.join();
    }

    /** Returns whether it was started with this password. */
    boolean isOf(String other) {
        return secret.equals(other);
    }

    /** Ends it, whatever it has to complain of. */
    void end() throws InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor();
        reader.join();
    }

    /** Kills it at once; what it had said can still be read. */
    void kill() throws Exception {
        // Through the handle: Process.destroyForcibly closes the streams.
        end();
        String trouble = Files.readString(errors).replaceAll("(?m)^(WARNING|\\w{3} \\d).*\\R?", "");
        if (trouble.contains("Exception") || trouble.contains("Error")) {
            throw new AssertionError("It failed before it was killed: " + trouble);
        }
    }

    List<String> said() {
        synchronized (said) {
            return List.copyOf(said);
        }
    }

    /** Returns the number of the last piece of work of which it said a word such as {@code done}; another one when of none. */
    int last(String word, int otherwise) {
        return said().stream().filter(line -> line.startsWith(word + " ")).reduce((first, second) -> second)
                .map(line -> Integer.parseInt(line.substring(word.length() + 1))).orElse(otherwise);
    }

    @Override
    public void close() throws IOException {
        process.toHandle().destroyForcibly();
        Files.deleteIfExists(errors);
    }
}
