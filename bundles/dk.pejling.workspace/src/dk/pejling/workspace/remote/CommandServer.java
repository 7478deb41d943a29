package dk.pejling.workspace.remote;

import dk.pejling.workspace.Session;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;

/**
 * Lets other processes of the same user run their commands here, where their home is open. Several at once; a client that
 * goes away cancels its command.
 */
public final class CommandServer implements AutoCloseable {
    private static final Logger LOG = System.getLogger(CommandServer.class.getName());
    private static final int MOST_CLIENTS = 64;
    private static final int MOST_AT_ONCE = 4;
    private static final long PATIENCE_MILLISECONDS = 5_000;

    private final Path home;
    private final Commands commands;
    private final ServerSocketChannel channel;
    private final Path socket;
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    private final Semaphore atOnce = new Semaphore(MOST_AT_ONCE, true);
    private volatile boolean closed;

    /** What answers calls: a {@link CommandRunner} with its session. */
    @FunctionalInterface
    interface Commands {
        int run(Call call, BooleanSupplier canceled, PrintStream out, PrintStream err);
    }

    private CommandServer(Path home, Commands commands, ServerSocketChannel channel, Path socket) {
        this.home = home;
        this.commands = commands;
        this.channel = channel;
        this.socket = socket;
    }

    /**
     * Begins to listen.
     *
     * @param session the open home; must stay open until the server is closed
     * @throws IOException if the system has no such sockets, or the home's file system does not take one
     */
    public static CommandServer start(Session session, CommandRunner runner) throws IOException {
        return start(session.home(), (call, canceled, out, err) -> runner.run(call, session, canceled, out, err));
    }

    static CommandServer start(Path home, Commands commands) throws IOException {
        Path socket = SocketPlace.prepare(home);
        ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            channel.bind(UnixDomainSocketAddress.of(socket), MOST_CLIENTS);
            // Whoever connected before this line is found out by SameUser.
            SocketPlace.makePrivate(socket);
        } catch (IOException e) {
            channel.close();
            SocketPlace.clearHome(home);
            throw e;
        }
        CommandServer server = new CommandServer(home, commands, channel, socket);
        Thread.ofPlatform().daemon().name("Pejling commands").start(server::accept);
        return server;
    }

    /** Returns where it listens. */
    public Path socket() {
        return socket;
    }

    private void accept() {
        while (!closed) {
            try {
                admit(channel.accept());
            } catch (IOException e) {
                if (!closed) {
                    LOG.log(Level.WARNING, "A command of another process could not be taken at " + socket, e);
                    pause();
                }
            }
        }
    }

    /** Waits a little, so that a lasting fault, such as no free file handles, does not keep a processor busy. */
    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void admit(SocketChannel client) throws IOException {
        if (!SameUser.isAtTheOtherEnd(client)) {
            LOG.log(Level.WARNING, "A process of another user asked at {0} and got no answer", socket);
            client.close();
            return;
        }
        Connection connection = new Connection(client, this);
        boolean busy = connections.size() >= MOST_CLIENTS;
        connections.add(connection);
        connection.start(busy);
        if (closed) {
            connection.cancel();
        }
    }

    void ended(Connection connection) {
        connections.remove(connection);
        synchronized (connections) {
            connections.notifyAll();
        }
    }

    Commands commands() {
        return commands;
    }

    Semaphore atOnce() {
        return atOnce;
    }

    /** Stops listening, cancels what runs, and waits a few seconds for it to end. */
    @Override
    public void close() throws IOException {
        closed = true;
        try {
            SocketPlace.clearHome(home);
        } finally {
            channel.close();
        }
        connections.forEach(Connection::cancel);
        awaitEnd();
        connections.forEach(Connection::drop);
    }

    private void awaitEnd() {
        long until = System.nanoTime() + PATIENCE_MILLISECONDS * 1_000_000;
        synchronized (connections) {
            while (!connections.isEmpty() && System.nanoTime() < until) {
                try {
                    connections.wait(100);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        }
    }
}
