package dk.pejling.workspace.remote;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.nio.file.attribute.UserPrincipalNotFoundException;
import jdk.net.ExtendedSocketOptions;
import jdk.net.UnixDomainPrincipal;

/** Whether both ends of a socket belong to the same user, as the operating system tells it. */
final class SameUser {
    private SameUser() {
    }

    /** Returns the user of this process. */
    static UserPrincipal own() throws IOException {
        try {
            return FileSystems.getDefault().getUserPrincipalLookupService().lookupPrincipalByName(System.getProperty("user.name"));
        } catch (UserPrincipalNotFoundException e) {
            // A container may run under a number that no list of users has; its files have that owner all the same.
            Path probe = Files.createTempFile("pejling-", "");
            try {
                return Files.getOwner(probe);
            } finally {
                Files.delete(probe);
            }
        }
    }

    /** Returns whether the other end is a process of this user; where the system cannot tell, its file permissions must do. */
    static boolean isAtTheOtherEnd(SocketChannel channel) throws IOException {
        if (!channel.supportedOptions().contains(ExtendedSocketOptions.SO_PEERCRED)) {
            return true;
        }
        UnixDomainPrincipal peer = channel.getOption(ExtendedSocketOptions.SO_PEERCRED);
        return peer.user().equals(own());
    }
}
