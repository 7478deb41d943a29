package dk.pejling.workspace;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * One process per home. The operating system gives the lock back when the process ends, however it ends; the file beside
 * it merely says who holds it.
 */
final class HomeLock implements AutoCloseable {
    private final FileChannel channel;
    private final FileLock lock;

    private HomeLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Takes the lock of a home.
     *
     * @param what what the process is doing, for the message that others get
     * @throws HomeException if another process holds it, or the folder cannot be written
     */
    static HomeLock take(Path home, String what) throws HomeException {
        FileChannel channel = null;
        try {
            Files.createDirectories(home);
            channel = FileChannel.open(home.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw new HomeException(HomeException.Code.IN_USE, home, holder(home), null);
            }
            String holder = "pejling " + what + " (" + ProcessHandle.current().pid() + ")";
            Files.writeString(home.resolve(".holder"), holder, StandardCharsets.UTF_8);
            return new HomeLock(channel, lock);
        } catch (IOException | OverlappingFileLockException e) {
            close(channel, e);
            throw new HomeException(HomeException.Code.UNUSABLE, home, e.getMessage(), e);
        }
    }

    private static void close(FileChannel channel, Exception reason) {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException e) {
                reason.addSuppressed(e);
            }
        }
    }

    private static String holder(Path home) {
        try {
            return Files.readString(home.resolve(".holder"), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "?";
        }
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            lock.release();
        }
    }
}
