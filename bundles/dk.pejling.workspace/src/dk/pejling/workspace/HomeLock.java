package dk.pejling.workspace;

import dk.pejling.workspace.remote.SocketPlace;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One process per home. The operating system gives the lock back when the process ends, however it ends; the file beside
 * it merely says who holds it.
 */
final class HomeLock implements AutoCloseable {
    private static final long PATIENCE_MILLISECONDS = 1_000;
    private static final long BETWEEN_TRIES_MILLISECONDS = 25;
    /**
     * The homes that this process holds. Closing a second channel on a locked file gives the first one's lock away on POSIX
     * systems, so the file must not even be opened twice.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path home;
    private final FileChannel channel;
    private final FileLock lock;

    private HomeLock(Path home, FileChannel channel, FileLock lock) {
        this.home = home;
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Takes the lock of a home. Another process that does a short job is waited for up to a second, one that runs the
     * commands of others is not.
     *
     * @param what what the process is doing, for the message that others get
     * @throws HomeException if another process holds it, or the folder cannot be written
     */
    static HomeLock take(Path home, String what) throws HomeException {
        Path real;
        try {
            real = Files.createDirectories(home).toRealPath();
        } catch (IOException e) {
            throw unusable(home, e);
        }
        if (!HELD.add(real)) {
            throw new HomeException(HomeException.Code.IN_USE, home, holder(real), null);
        }
        try {
            return lock(home, real, what);
        } catch (IOException e) {
            HELD.remove(real);
            throw unusable(home, e);
        } catch (HomeException | RuntimeException e) {
            HELD.remove(real);
            throw e;
        }
    }

    private static HomeException unusable(Path home, IOException e) {
        if (String.valueOf(e.getMessage()).contains("No space left")) {
            return new HomeException(HomeException.Code.DISK_FULL, home, e.getMessage(), e);
        }
        String detail = e instanceof AccessDeniedException denied ? "no right to write " + denied.getFile() : e.getMessage();
        return new HomeException(HomeException.Code.UNUSABLE, home, detail, e);
    }

    private static HomeLock lock(Path home, Path real, String what) throws IOException, HomeException {
        FileChannel channel = FileChannel.open(real.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = lock(channel, real);
            if (lock == null) {
                throw new HomeException(HomeException.Code.IN_USE, home, holder(real), null);
            }
            // One that is still there has nobody behind it, and would keep others from waiting for this process.
            SocketPlace.clearHome(real);
            sayWho(real, what);
            return new HomeLock(real, channel, lock);
        } catch (IOException | HomeException | RuntimeException e) {
            try {
                channel.close();
            } catch (IOException close) {
                e.addSuppressed(close);
            }
            throw e;
        }
    }

    private static FileLock lock(FileChannel channel, Path home) throws IOException {
        long until = System.nanoTime() + PATIENCE_MILLISECONDS * 1_000_000;
        FileLock lock = tryLock(channel);
        while (lock == null && System.nanoTime() < until && !SocketPlace.exists(home)) {
            try {
                Thread.sleep(BETWEEN_TRIES_MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return null;
            }
            lock = tryLock(channel);
        }
        return lock;
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // The product is loaded twice in this process; the other copy holds it.
            return null;
        }
    }

    private static void sayWho(Path home, String what) throws IOException {
        Path next = home.resolve(".holder.next");
        Files.writeString(next, "pejling " + what + " (" + ProcessHandle.current().pid() + ")", StandardCharsets.UTF_8);
        // In one step, so that nobody reads half a line.
        Files.move(next, home.resolve(".holder"), StandardCopyOption.REPLACE_EXISTING);
    }

    private static String holder(Path home) {
        try {
            return Files.readString(home.resolve(".holder"), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            return "?";
        }
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            lock.release();
        } finally {
            HELD.remove(home);
        }
    }
}
