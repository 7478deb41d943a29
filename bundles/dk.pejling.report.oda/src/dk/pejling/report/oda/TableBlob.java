package dk.pejling.report.oda;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Arrays;
import org.eclipse.datatools.connectivity.oda.IBlob;

/** A picture. */
final class TableBlob implements IBlob {
    private final byte[] bytes;

    TableBlob(byte[] bytes) {
        this.bytes = bytes;
    }

    @Override
    public InputStream getBinaryStream() {
        return new ByteArrayInputStream(bytes);
    }

    /** Returns a part; positions count from 1. */
    @Override
    public byte[] getBytes(long position, int length) {
        int from = (int) Math.min(bytes.length, position - 1);
        return Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + length));
    }

    @Override
    public long length() {
        return bytes.length;
    }
}
