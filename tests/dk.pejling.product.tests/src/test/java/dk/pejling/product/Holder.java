package dk.pejling.product;

import dk.pejling.product.PejlingProcess.Result;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process that holds a home and runs the commands of others, as an open window does. */
final class Holder implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 60;

    private final Path home;
    private final Process process;

    private Holder(Path home, Process process) {
        this.home = home;
        this.process = process;
    }

    /** Starts one and waits until it listens. */
    static Holder start(Path home) throws IOException {
        ProcessBuilder command = PejlingProcess.command(home, List.of(), "serve").redirectError(ProcessBuilder.Redirect.INHERIT);
        Process process = command.start();
        BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = out.readLine();
        if (line == null || !line.startsWith("Klar: ")) {
            process.destroyForcibly();
            throw new AssertionError("It does not listen: " + line);
        }
        return new Holder(home, process);
    }

    Process process() {
        return process;
    }

    /** Has a command run there and waits for its end. */
    Result ask(String... arguments) throws Exception {
        return PejlingProcess.finish(PejlingProcess.forward(home, arguments).start());
    }

    /** Ends it at once, as the system does when memory runs out or power fails. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Ends it by ending its stdin. */
    @Override
    public void close() throws IOException, InterruptedException {
        process.getOutputStream().close();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("It does not end");
        }
    }
}
