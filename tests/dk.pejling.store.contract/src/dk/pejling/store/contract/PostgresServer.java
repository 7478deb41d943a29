package dk.pejling.store.contract;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.postgresql.Driver;

/**
 * A real server of Debian's package in a temporary folder, one for all tests of a process. The server refuses to run as root;
 * then it runs as the package's own user.
 */
public final class PostgresServer {
    /** Password of the user boss, who may do everything. */
    public static final String SECRET = "hemmeligt-æøå";

    private static PostgresServer running;

    private final Path folder;
    private final Path programs;
    private final int port;

    private PostgresServer(Path folder, Path programs, int port) {
        this.folder = folder;
        this.programs = programs;
        this.port = port;
    }

    /** Returns the server, starting it when it is first asked for. */
    public static synchronized PostgresServer get() throws Exception {
        if (running == null) {
            running = start();
            Runtime.getRuntime().addShutdownHook(new Thread(running::stop));
        }
        return running;
    }

    private static Path programs() throws IOException {
        Path versions = Path.of("/usr/lib/postgresql");
        if (Files.isDirectory(versions)) {
            try (Stream<Path> all = Files.list(versions)) {
                return all.map(version -> version.resolve("bin")).filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                        .max(Comparator.naturalOrder()).orElseThrow();
            }
        }
        throw new AssertionError("PostgreSQL is not installed: apt-get install postgresql");
    }

    private static PostgresServer start() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        Path folder = Files.createTempDirectory("pejling-postgresql");
        PostgresServer server = new PostgresServer(folder, programs(), port);
        Path password = folder.resolve("password");
        Files.writeString(password, SECRET, StandardCharsets.UTF_8);
        Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-r--r--"));
        if (isRoot()) {
            run("chown", "postgres", folder.toString());
        }
        server.as("initdb", "-D", server.data(), "-U", "boss", "--auth=scram-sha-256", "--pwfile=" + password, "-E", "UTF8", "--locale=C.UTF-8");
        run("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost", "-addext",
                "subjectAltName=DNS:localhost,IP:127.0.0.1", "-keyout", server.data() + "/server.key", "-out", server.data() + "/server.crt");
        run("chmod", "600", server.data() + "/server.key");
        if (isRoot()) {
            run("chown", "postgres", server.data() + "/server.key", server.data() + "/server.crt");
        }
        server.restart();
        return server;
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    /** Starts it, again if it runs. */
    public void restart() throws Exception {
        restart("fast");
    }

    /** Stops it as a failure of the machine would, and starts it again: it recovers from its log. */
    public void crash() throws Exception {
        restart("immediate");
    }

    /** Kills one of its processes, at once; the server then ends all others, and recovers. */
    public void kill(long process) throws Exception {
        run("kill", "-9", Long.toString(process));
    }

    private void restart(String mode) throws Exception {
        as("pg_ctl", "-D", data(), "-w", "-m", mode, "-l", folder.resolve("log").toString(), "-o",
                "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=" + folder + " -c fsync=off -c ssl=on", "restart");
    }

    private void stop() {
        try {
            as("pg_ctl", "-D", data(), "-m", "immediate", "stop");
            run("rm", "-rf", folder.toString());
        } catch (Exception e) {
            System.getLogger(PostgresServer.class.getName()).log(System.Logger.Level.WARNING, "The server was not stopped", e);
        }
    }

    private void as(String program, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(isRoot() ? List.of("runuser", "-u", "postgres", "--") : List.of());
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        run(command.toArray(String[]::new));
    }

    private static void run(String... command) throws Exception {
        Path log = Files.createTempFile("pejling", ".log");
        Process process = new ProcessBuilder(command).directory(Path.of("/").toFile()).redirectErrorStream(true)
                .redirectOutput(log.toFile()).start();
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new AssertionError(String.join(" ", command) + "\n" + Files.readString(log));
        }
        Files.delete(log);
    }

    /** Returns the URL of a database, without user and password. */
    public String url(String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database;
    }

    /** Returns the server's certificate, which it signed itself. */
    public Path certificate() {
        return Path.of(data(), "server.crt");
    }

    /** Returns the files of tables, of all databases, in which a text stands as it is. */
    public List<Path> holders(String text) throws IOException {
        String bytes = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        List<Path> all;
        try (Stream<Path> files = Files.walk(Path.of(data(), "base"))) {
            all = files.filter(Files::isRegularFile).toList();
        }
        List<Path> holders = new ArrayList<>();
        for (Path file : all) {
            if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(bytes)) {
                holders.add(file);
            }
        }
        return holders;
    }

    /** Connects as the user boss. */
    public Connection connect(String database) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", "boss");
        properties.setProperty("password", SECRET);
        return new Driver().connect(url(database), properties);
    }

    /** Runs commands as the user boss. */
    public void execute(String database, String... commands) throws SQLException {
        try (Connection connection = connect(database); Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }
}
