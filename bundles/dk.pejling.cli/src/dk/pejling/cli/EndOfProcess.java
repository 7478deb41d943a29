package dk.pejling.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The wish of the outside world that this process ends: its stdin ends, or the system asks it to (SIGTERM, Ctrl-C). While one
 * of these is open the process ends only after it is closed, so that what is open can be closed in order.
 */
final class EndOfProcess implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 15;

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread hook = new Thread(this::askAndWait, "Pejling ends");

    EndOfProcess() {
        Runtime.getRuntime().addShutdownHook(hook);
        Thread.ofPlatform().daemon().name("Pejling stdin").start(this::readToEnd);
    }

    private void askAndWait() {
        asked.countDown();
        try {
            closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void readToEnd() {
        try (InputStream in = System.in) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException e) {
            System.getLogger(EndOfProcess.class.getName()).log(System.Logger.Level.DEBUG, "stdin is gone", e);
        }
        asked.countDown();
    }

    /** Waits until the process is asked to end. */
    void await() {
        try {
            asked.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
