package dk.pejling.workspace.remote;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Where the socket of a home lies: {@code HOME/.socket}. Systems take no longer path than about a hundred bytes; for a home
 * deeper than that the name is a link to a socket in a short private folder.
 */
public final class SocketPlace {
    private static final String NAME = ".socket";
    private static final String FOLDER_PREFIX = "pejling-";
    /** The smallest limit of the systems known, 104 bytes on macOS, less the closing zero and a little. */
    private static final int LONGEST = 100;

    private SocketPlace() {
    }

    /** Returns whether somebody listens there, or did when it crashed. */
    public static boolean exists(Path home) {
        return Files.exists(home.resolve(NAME));
    }

    /** Returns the address to ask, which need not be listened at. */
    static UnixDomainSocketAddress address(Path home) throws IOException {
        return UnixDomainSocketAddress.of(home.resolve(NAME).toRealPath());
    }

    /**
     * Prepares an address to listen at; to be called by the holder of the home alone.
     *
     * @return a path where nothing is yet
     */
    static Path prepare(Path home) throws IOException {
        Path socket = home.toRealPath().resolve(NAME);
        clear(socket);
        if (socket.toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST) {
            return socket;
        }
        Path folder = Files.createTempDirectory(FOLDER_PREFIX);
        Path elsewhere = folder.resolve("s");
        Files.createSymbolicLink(socket, elsewhere);
        return elsewhere;
    }

    /** Takes a socket away from everybody but its owner. */
    static void makePrivate(Path socket) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(socket, PosixFileAttributeView.class);
        if (view != null) {
            view.setPermissions(PosixFilePermissions.fromString("rw-------"));
        }
    }

    private static void clear(Path socket) throws IOException {
        if (Files.isSymbolicLink(socket)) {
            Path target = Files.readSymbolicLink(socket);
            Path folder = target.getParent();
            if (folder != null && folder.getFileName().toString().startsWith(FOLDER_PREFIX) && isOwn(folder)) {
                Files.deleteIfExists(target);
                Files.deleteIfExists(folder);
            }
        }
        Files.deleteIfExists(socket);
    }

    /**
     * Removes what a crashed holder left; to be called by the holder of the home alone.
     *
     * @throws IOException if it cannot be removed
     */
    public static void clearHome(Path home) throws IOException {
        clear(home.toRealPath().resolve(NAME));
    }

    private static boolean isOwn(Path folder) throws IOException {
        return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) && Files.getOwner(folder).equals(SameUser.own());
    }
}
