package dk.pejling.ui.jobs;

import dk.pejling.imports.SourceFile;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;

/** Ends the reading of a file as soon as the user has had enough. */
final class CancellableFile {
    private CancellableFile() {
    }

    /** Returns the file with reads that throw {@link OperationCanceledException} after Cancel. */
    static SourceFile of(SourceFile file, IProgressMonitor monitor) {
        return new SourceFile(file.name(), file.retrieved(), () -> new Stream(file.bytes().open(), monitor));
    }

    /** Asks before every block. */
    private static final class Stream extends FilterInputStream {
        private final IProgressMonitor monitor;

        Stream(InputStream in, IProgressMonitor monitor) {
            super(in);
            this.monitor = monitor;
        }

        private void check() {
            if (monitor.isCanceled()) {
                throw new OperationCanceledException();
            }
        }

        @Override
        public int read() throws IOException {
            check();
            return super.read();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            check();
            return super.read(buffer, offset, length);
        }
    }
}
