package dk.pejling.workspace.remote;

import dk.pejling.workspace.remote.Frame.Type;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;

/**
 * What waits to be sent to one client. A command that reads the store must not be held up by a client that does not read
 * its answer, so it is gathered here first; only very long answers wait for their reader.
 */
final class Outbox {
    private static final int PIECE = 1 << 16;
    private static final long MOST_WAITING = 64L << 20;

    private final Queue<Frame> frames = new ArrayDeque<>();
    private long waiting;
    private boolean closed;

    /** Adds a frame, unless nobody will read it. */
    synchronized void put(Frame frame) {
        while (waiting > MOST_WAITING && !closed) {
            await();
        }
        if (!closed) {
            frames.add(frame);
            waiting += frame.content().length;
            notifyAll();
        }
    }

    /** Waits for the next frame; null when there will be none. */
    private synchronized Frame take() {
        while (frames.isEmpty() && !closed) {
            await();
        }
        Frame frame = frames.poll();
        if (frame != null) {
            waiting -= frame.content().length;
            notifyAll();
        }
        return frame;
    }

    private void await() {
        try {
            wait();
        } catch (InterruptedException e) {
            // Nobody interrupts these threads but a platform that goes down; then nothing more is sent.
            closed = true;
            Thread.currentThread().interrupt();
        }
    }

    /** Says that nothing more comes in; what waits is still sent. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }

    /** Forgets what waits: nobody reads it any more. */
    synchronized void abandon() {
        frames.clear();
        close();
    }

    /** Sends frames until the box is closed and empty. */
    void sendAll(DataOutputStream out) throws IOException {
        for (Frame frame = take(); frame != null; frame = take()) {
            frame.write(out);
        }
    }

    /** Returns a stream whose bytes become frames; a line is sent as soon as it ends. */
    PrintStream stream(Type type) {
        return new PrintStream(new OutputStream() {
            @Override
            public void write(int oneByte) {
                put(new Frame(type, new byte[] {(byte) oneByte}));
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                for (int from = offset; from < offset + length; from += PIECE) {
                    put(new Frame(type, Arrays.copyOfRange(bytes, from, Math.min(from + PIECE, offset + length))));
                }
            }
        }, false, StandardCharsets.UTF_8);
    }
}
