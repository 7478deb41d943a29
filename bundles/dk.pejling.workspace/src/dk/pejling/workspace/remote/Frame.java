package dk.pejling.workspace.remote;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * One message on the socket.
 *
 * @param type what it is
 * @param content its bytes, at most {@link #LARGEST}; not copied
 */
record Frame(Type type, byte[] content) {
    /** So that no peer can ask for more memory than this. */
    static final int LARGEST = 1 << 20;
    static final int PROTOCOL = 1;

    private static final int MAGIC = 0x504A4C47;

    /** Kinds of messages; their order is part of the protocol. */
    enum Type {
        /** From the client: run this. */
        CALL,
        /** The command begins now. */
        STARTED,
        /** Bytes for stdout. */
        OUT,
        /** Bytes for stderr. */
        ERR,
        /** The end, with the exit code as one byte. */
        EXIT,
        /** The call is not run; the reason is the name of a {@link Refusal}. */
        REFUSED
    }

    static void writePreamble(DataOutputStream out) throws IOException {
        out.writeInt(MAGIC);
        out.writeInt(PROTOCOL);
    }

    /**
     * Reads what the other side is.
     *
     * @return the number of its protocol
     */
    static int readPreamble(DataInputStream in) throws IOException {
        if (in.readInt() != MAGIC) {
            throw new IOException("The other side is not Pejling");
        }
        return in.readInt();
    }

    void write(DataOutputStream out) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(5 + content.length);
        bytes.put((byte) type.ordinal()).putInt(content.length).put(content);
        out.write(bytes.array());
        out.flush();
    }

    static Frame read(DataInputStream in) throws IOException {
        int type = in.readUnsignedByte();
        int length = in.readInt();
        if (type >= Type.values().length || length < 0 || length > LARGEST) {
            throw new IOException("A message of type " + type + " and " + length + " bytes");
        }
        byte[] content = new byte[length];
        in.readFully(content);
        return new Frame(Type.values()[type], content);
    }
}
