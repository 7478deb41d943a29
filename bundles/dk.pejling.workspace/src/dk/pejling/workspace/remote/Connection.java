package dk.pejling.workspace.remote;

import dk.pejling.workspace.remote.Frame.Type;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** One client at the server: its call, the command that answers it, and what is sent back. */
final class Connection {
    private static final Logger LOG = System.getLogger(Connection.class.getName());
    private static final long CALL_WITHIN_SECONDS = 10;
    private static final byte FAILED = 3;

    private final SocketChannel channel;
    private final CommandServer server;
    private final Outbox outbox = new Outbox();
    private volatile boolean canceled;
    private volatile boolean called;

    Connection(SocketChannel channel, CommandServer server) {
        this.channel = channel;
        this.server = server;
    }

    void start(boolean busy) {
        Thread.ofPlatform().daemon().name("Pejling client").start(() -> serve(busy));
        Thread.ofVirtual().name("Pejling client's patience").start(this::dropUnlessCalled);
    }

    /** Someone who connects and says nothing must not keep a place for ever. */
    private void dropUnlessCalled() {
        try {
            TimeUnit.SECONDS.sleep(CALL_WITHIN_SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!called) {
            drop();
        }
    }

    private void serve(boolean busy) {
        try {
            DataInputStream in = new DataInputStream(Channels.newInputStream(channel));
            DataOutputStream out = new DataOutputStream(Channels.newOutputStream(channel));
            Frame.writePreamble(out);
            byte[] version = Version.own().getBytes(StandardCharsets.UTF_8);
            out.writeInt(version.length);
            out.write(version);
            if (Frame.readPreamble(in) == Frame.PROTOCOL) {
                answer(in, out, busy);
            }
        } catch (IOException e) {
            // The client went away, or is none of ours; its command learns of it and there is nobody to tell.
            LOG.log(Level.DEBUG, "A client is gone", e);
        } finally {
            cancel();
            drop();
            server.ended(this);
        }
    }

    private void answer(DataInputStream in, DataOutputStream out, boolean busy) throws IOException {
        Call call;
        try {
            Frame frame = Frame.read(in);
            if (frame.type() != Type.CALL) {
                throw new IOException("A message of type " + frame.type() + " where a call was expected");
            }
            call = Call.of(frame.content());
        } catch (IOException e) {
            refuse(out, Refusal.UNREADABLE);
            throw e;
        }
        called = true;
        if (!call.version().equals(Version.own())) {
            refuse(out, Refusal.VERSION);
        } else if (busy) {
            refuse(out, Refusal.BUSY);
        } else {
            run(call, in, out);
        }
    }

    private static void refuse(DataOutputStream out, Refusal refusal) throws IOException {
        new Frame(Type.REFUSED, refusal.name().getBytes(StandardCharsets.UTF_8)).write(out);
    }

    private void run(Call call, DataInputStream in, DataOutputStream out) throws IOException {
        Thread command = Thread.ofPlatform().daemon().name("Pejling command").start(() -> execute(call));
        Thread.ofPlatform().daemon().name("Pejling client's end").start(() -> cancelAtEnd(in));
        try {
            outbox.sendAll(out);
        } finally {
            cancel();
            await(command);
        }
    }

    private static void await(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void execute(Call call) {
        server.atOnce().acquireUninterruptibly();
        try {
            if (!canceled) {
                outbox.put(new Frame(Type.STARTED, new byte[0]));
                byte code = exitCode(call);
                // A command that gave up because this process ends has no exit code; its caller sees the line end.
                if (!canceled || code != FAILED) {
                    outbox.put(new Frame(Type.EXIT, new byte[] {code}));
                }
            }
        } finally {
            server.atOnce().release();
            outbox.close();
        }
    }

    private byte exitCode(Call call) {
        try (PrintStream out = outbox.stream(Type.OUT); PrintStream err = outbox.stream(Type.ERR)) {
            return (byte) server.commands().run(call, () -> canceled, out, err);
        } catch (RuntimeException | Error e) {
            LOG.log(Level.ERROR, "A command of another process failed", e);
            outbox.put(new Frame(Type.ERR, (e + System.lineSeparator()).getBytes(StandardCharsets.UTF_8)));
            return FAILED;
        }
    }

    /** A client sends nothing after its call; when the line ends it has gone. */
    private void cancelAtEnd(DataInputStream in) {
        try {
            in.read();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "A client is gone", e);
        }
        cancel();
    }

    void cancel() {
        canceled = true;
        if (!called) {
            drop();
        }
    }

    void drop() {
        outbox.abandon();
        try {
            channel.close();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "A client's line did not close", e);
        }
    }
}
