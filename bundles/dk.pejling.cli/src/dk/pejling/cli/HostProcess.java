package dk.pejling.cli;

import dk.pejling.store.StoreException;
import dk.pejling.workspace.HomeException;
import dk.pejling.workspace.Session;
import dk.pejling.workspace.StoreAddress;
import dk.pejling.workspace.remote.Call;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** The process that holds a home, for a command that was called in another one. */
final class HostProcess implements Surroundings {
    private final Call call;
    private final Session session;
    private final BooleanSupplier canceled;

    HostProcess(Call call, Session session, BooleanSupplier canceled) {
        this.call = call;
        this.session = session;
        this.canceled = canceled;
    }

    @Override
    public Path directory() {
        return call.directory();
    }

    @Override
    public Path home() {
        return call.home();
    }

    @Override
    public StoreAddress address(Path home, Optional<String> url) {
        // What the environment of the holder says is in the store that is open; a command can only name it again.
        return new StoreAddress(home, url, session.address().password());
    }

    @Override
    public Session open(StoreAddress address, String what) throws HomeException {
        Path home = address.home();
        try {
            if (!Files.exists(home) || !Files.isSameFile(home, session.home())) {
                throw CommandException.failed(null, "home.other", session.home(), home);
            }
        } catch (IOException e) {
            throw new HomeException(HomeException.Code.UNUSABLE, home, e.getMessage(), e);
        }
        if (address.given().isPresent() && !address.url().equals(session.address().url())) {
            throw CommandException.failed(null, "store.other", session.address().url().orElse(session.home().toString()));
        }
        try {
            return session.reading(canceled);
        } catch (StoreException e) {
            throw new HomeException(HomeException.Code.STORE, home, e.getMessage(), e);
        }
    }

    @Override
    public OptionalInt elsewhere(Path home) {
        return OptionalInt.empty();
    }

    @Override
    public void serve(Supplier<Session> home, Output output) {
        throw CommandException.failed(null, "serve.already", session.home());
    }

    @Override
    public boolean isCanceled() {
        return canceled.getAsBoolean();
    }
}
