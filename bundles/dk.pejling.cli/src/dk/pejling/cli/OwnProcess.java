package dk.pejling.cli;

import dk.pejling.model.Texts;
import dk.pejling.store.StoreException;
import dk.pejling.workspace.HomeException;
import dk.pejling.workspace.Services;
import dk.pejling.workspace.Session;
import dk.pejling.workspace.StoreAddress;
import dk.pejling.workspace.remote.Call;
import dk.pejling.workspace.remote.CommandClient;
import dk.pejling.workspace.remote.CommandServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.eclipse.core.runtime.Platform;
import org.eclipse.osgi.service.datalocation.Location;

/** A process for one command. */
final class OwnProcess implements Surroundings {
    private final Services services;
    private final List<String> arguments;
    private final Path directory = Path.of("").toAbsolutePath();

    OwnProcess(Services services, String... arguments) {
        this.services = services;
        this.arguments = List.of(arguments);
    }

    @Override
    public Path directory() {
        return directory;
    }

    @Override
    public Path home() {
        String given = System.getProperty("pejling.home");
        return given == null ? Path.of(System.getProperty("user.home"), ".pejling") : directory.resolve(given);
    }

    @Override
    public StoreAddress address(Path home, Optional<String> url) {
        StoreAddress address = StoreAddress.of(home, url, System.getenv());
        String question = Texts.of(OwnProcess.class, Call.languageOf(arguments)).get("store.askPassword", home) + " ";
        return System.console() == null ? address : address.asking(System.console(), question);
    }

    @Override
    public Session open(StoreAddress address, String what) throws HomeException {
        Session session = services.open(address, what);
        setInstanceArea(address.home());
        return session;
    }

    /** Keeps what Eclipse and BIRT write in the home; must come before the first of them asks. */
    private static void setInstanceArea(Path home) {
        Location location = Platform.getInstanceLocation();
        if (location != null && !location.isSet()) {
            try {
                location.set(home.resolve("workspace").toUri().toURL(), false);
            } catch (IOException e) {
                throw CommandException.failed(e, "home.unusable", home, e.getMessage());
            }
        }
    }

    @Override
    public OptionalInt elsewhere(Path home) {
        Call call = new Call(CommandClient.version(), directory, home, Call.languageOf(arguments), arguments);
        return new CommandClient(System.out, System.err).run(home, call);
    }

    @Override
    public void serve(Supplier<Session> home, Output output) throws StoreException, IOException {
        // In this order, so that the process waits for the store to be closed.
        try (EndOfProcess end = new EndOfProcess(); Session session = home.get();
                CommandServer server = CommandServer.start(session, new HostedCommands(services))) {
            output.line(output.text("serve.ready", server.socket()));
            end.await();
        }
    }

    @Override
    public boolean isCanceled() {
        // Whoever wants to stop a process of its own ends it.
        return false;
    }
}
