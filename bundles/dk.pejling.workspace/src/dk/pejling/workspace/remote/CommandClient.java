package dk.pejling.workspace.remote;

import dk.pejling.model.Texts;
import dk.pejling.workspace.remote.Frame.Type;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.OptionalInt;

/** Has a command run by the process that holds its home. */
public final class CommandClient {
    private static final int FAILED = 3;
    private static final int LONGEST_VERSION = 1000;

    private final OutputStream out;
    private final OutputStream err;

    /** Makes a client that copies what a command writes to these. */
    public CommandClient(OutputStream out, OutputStream err) {
        this.out = out;
        this.err = err;
    }

    /** Returns the version of this program, for a call. */
    public static String version() {
        return Version.own();
    }

    /**
     * Has a command run by the holder of a home and waits for its end.
     *
     * @return the exit code; empty when nobody listens there, and then nothing has been run or written
     */
    public OptionalInt run(Path home, Call call) {
        if (!SocketPlace.exists(home)) {
            return OptionalInt.empty();
        }
        Talk talk = new Talk(call);
        try (SocketChannel channel = SocketChannel.open(SocketPlace.address(home))) {
            if (!SameUser.isAtTheOtherEnd(channel)) {
                return OptionalInt.of(say(call, "foreign", home));
            }
            return OptionalInt.of(talk.over(channel));
        } catch (IOException e) {
            return talk.started ? OptionalInt.of(say(call, "ended")) : OptionalInt.empty();
        }
    }

    private int say(Call call, String key, Object... arguments) {
        String sentence = Texts.of(CommandClient.class, call.locale()).get(key, arguments) + System.lineSeparator();
        write(err, sentence.getBytes(StandardCharsets.UTF_8));
        return FAILED;
    }

    /** Writes as a command of its own process would: one whose reader has gone does its work all the same. */
    private static void write(OutputStream stream, byte[] bytes) {
        try {
            stream.write(bytes);
            stream.flush();
        } catch (IOException e) {
            System.getLogger(CommandClient.class.getName()).log(System.Logger.Level.DEBUG, "Nobody reads the answer", e);
        }
    }

    /** One conversation. */
    private final class Talk {
        private final Call call;
        private boolean started;

        Talk(Call call) {
            this.call = call;
        }

        int over(SocketChannel channel) throws IOException {
            DataInputStream in = new DataInputStream(Channels.newInputStream(channel));
            DataOutputStream to = new DataOutputStream(Channels.newOutputStream(channel));
            Frame.writePreamble(to);
            int protocol = Frame.readPreamble(in);
            String version = version(in);
            if (protocol != Frame.PROTOCOL) {
                return say(call, "version", version, call.version());
            }
            byte[] bytes = call.bytes();
            if (bytes.length > Frame.LARGEST) {
                return say(call, "tooLarge");
            }
            new Frame(Type.CALL, bytes).write(to);
            return answer(in, version);
        }

        private static String version(DataInputStream in) throws IOException {
            int length = in.readInt();
            if (length < 0 || length > LONGEST_VERSION) {
                throw new IOException("A version of " + length + " bytes");
            }
            byte[] version = new byte[length];
            in.readFully(version);
            return new String(version, StandardCharsets.UTF_8);
        }

        private int answer(DataInputStream in, String version) throws IOException {
            while (true) {
                Frame frame = Frame.read(in);
                switch (frame.type()) {
                    case STARTED -> started = true;
                    case OUT -> write(out, frame.content());
                    case ERR -> write(err, frame.content());
                    case EXIT -> {
                        return exitCode(frame);
                    }
                    case REFUSED -> {
                        return refused(frame, version);
                    }
                    case CALL -> throw new IOException("A call came from the server");
                }
            }
        }

        private static int exitCode(Frame frame) throws IOException {
            if (frame.content().length != 1) {
                throw new EOFException("An exit code of " + frame.content().length + " bytes");
            }
            return frame.content()[0];
        }

        private int refused(Frame frame, String version) throws IOException {
            String reason = new String(frame.content(), StandardCharsets.UTF_8);
            if (reason.equals(Refusal.VERSION.name())) {
                return say(call, "version", version, call.version());
            }
            return say(call, reason.equals(Refusal.BUSY.name()) ? "busy" : "unreadable");
        }
    }
}
