package dk.pejling.store.sql;

import dk.pejling.model.LocalText;
import dk.pejling.model.TableDefinition;
import dk.pejling.store.Axes;
import dk.pejling.store.Erasure;
import dk.pejling.store.Redaction;
import dk.pejling.store.StoreEvent;
import dk.pejling.store.StoreEvent.Action;
import dk.pejling.store.StoreException;
import dk.pejling.store.StoreException.Code;
import dk.pejling.store.StoreInfo;
import dk.pejling.store.StoreText;
import dk.pejling.store.StoreUpkeep;
import dk.pejling.store.Vintage;
import dk.pejling.store.VintageState;
import dk.pejling.store.VintageState.State;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** What is done to a store as a whole. */
final class Upkeep implements StoreUpkeep {
    private final SqlStore store;
    private final Dialect dialect;

    /** A change of the state of one vintage. */
    @FunctionalInterface
    private interface Step {
        void run(Database open, VintageState vintage) throws SQLException, StoreException;
    }

    Upkeep(SqlStore store, Dialect dialect) {
        this.store = store;
        this.dialect = dialect;
    }

    @Override
    public List<VintageState> states() throws StoreException {
        return store.read(StoreText.of("read.vintages"), open -> open.tables().states());
    }

    @Override
    public List<StoreEvent> journal() throws StoreException {
        return store.read(StoreText.of("read.journal"), open -> open.journal().events());
    }

    @Override
    public Axes coverage(String vintage) throws StoreException {
        return store.read(StoreText.of("read.vintage", vintage), open -> {
            VintageState one = find(open, vintage);
            if (one.state() == State.DELETED) {
                throw refused(one);
            }
            return open.tables().coverage(one.vintage());
        });
    }

    private static VintageState find(Database open, String id) throws SQLException, StoreException {
        return open.tables().states().stream().filter(one -> one.vintage().id().equals(id)).findFirst()
                .orElseThrow(() -> new StoreException(Code.REFUSED, StoreText.of("vintage.none", id), null));
    }

    @Override
    public void withdraw(String vintage, String reason) throws StoreException {
        change(vintage, reason, Action.WITHDRAW, (open, one) -> {
            require(one, State.PUBLISHED);
            open.tables().setState(one.vintage(), State.WITHDRAWN);
        });
    }

    @Override
    public void reinstate(String vintage, String reason) throws StoreException {
        change(vintage, reason, Action.REINSTATE, (open, one) -> {
            require(one, State.WITHDRAWN);
            open.tables().setState(one.vintage(), State.PUBLISHED);
        });
    }

    @Override
    public void delete(String vintage, String reason) throws StoreException {
        change(vintage, reason, Action.DELETE, Upkeep::delete);
    }

    private static void delete(Database open, VintageState one) throws SQLException, StoreException {
        if (one.state() == State.DELETED) {
            throw refused(one);
        }
        List<Vintage> stack = open.tables().states().stream().filter(other -> other.state() != State.DELETED)
                .map(VintageState::vintage).filter(other -> other.table().equals(one.vintage().table())).toList();
        int at = stack.indexOf(one.vintage());
        open.layers().rebaseWithout(one.vintage(), stack.subList(0, at), stack.subList(at + 1, stack.size()));
        open.tables().clear(one.vintage());
        open.tables().setState(one.vintage(), State.DELETED);
    }

    private static void require(VintageState one, State state) throws StoreException {
        if (one.state() != state) {
            throw refused(one);
        }
    }

    private static StoreException refused(VintageState one) {
        return new StoreException(Code.REFUSED, StoreText.of("vintage.is", one.vintage().id(), StoreText.of("state." + one.state().id())), null);
    }

    private void change(String id, String reason, Action action, Step step) throws StoreException {
        store.change(StoreText.of("change.vintage", id), open -> {
            step.run(open, find(open, id));
            open.journal().add(SqlStore.now(), action, id, reason);
            dialect.announce(open.connection(), "");
            return id;
        });
    }

    @Override
    public List<String> erase(Erasure erasure, Redaction redaction, String reason) throws StoreException {
        return erased(open -> {
            List<Vintage> stack = open.tables().states().stream().filter(one -> one.state() != State.DELETED)
                    .map(VintageState::vintage).filter(one -> one.table().equals(erasure.table())).toList();
            int touched = new Eraser(open.tables(), erasure).erase(stack);
            int kept = open.journal().redact(redaction);
            if (touched + kept == 0) {
                throw new StoreException(Code.REFUSED, StoreText.of("erase.nothing", erasure.table()), null);
            }
            open.journal().forgetFigures(erasure.table());
            open.journal().add(SqlStore.now(), Action.ERASE, erasure.table(), "%s (%d vintages, %d documents)".formatted(reason, touched, kept));
        });
    }

    @Override
    public List<String> eraseVintages(Set<String> vintages, Redaction redaction, String reason) throws StoreException {
        return erased(open -> {
            open.journal().redact(redaction);
            for (String id : vintages) {
                VintageState one = find(open, id);
                delete(open, one);
                open.journal().forgetFigures(one.vintage().table());
                open.journal().add(SqlStore.now(), Action.ERASE, id, reason);
            }
        });
    }

    /** Removes something from the tables. */
    @FunctionalInterface
    private interface Removal {
        void run(Database open) throws SQLException, StoreException;
    }

    private List<String> erased(Removal removal) throws StoreException {
        List<String> copies = store.change(StoreText.of("erase"), open -> {
            if (!dialect.mayRewriteFiles(open.connection())) {
                throw new StoreException(Code.NO_RIGHT, StoreText.of("erase.owner"), null);
            }
            List<StoreEvent> events = open.journal().events();
            removal.run(open);
            dialect.announce(open.connection(), "");
            return events.stream().filter(event -> event.action() == Action.BACKUP || event.action() == Action.RESTORE)
                    .map(StoreEvent::subject).distinct().toList();
        });
        // What was deleted still stands in the files until they are written anew.
        store.change(StoreText.of("erase.files"), open -> {
            dialect.rewriteFiles(open.connection());
            return copies;
        });
        return copies;
    }

    @Override
    public StoreInfo info() throws StoreException {
        return store.read(StoreText.of("read.store"), open -> {
            List<VintageState> states = open.tables().states();
            return new StoreInfo(dialect.kind(), dialect.place(), Migrations.NEWEST, dialect.isEncrypted(),
                    dialect.bytes(open.connection()), count(states, State.PUBLISHED), count(states, State.WITHDRAWN),
                    count(states, State.DELETED), states.stream().filter(one -> one.state() != State.DELETED)
                            .mapToLong(one -> one.vintage().cells()).sum(),
                    open.journal().hashes().size(), dialect.user(open.connection()));
        });
    }

    private static int count(List<VintageState> states, State state) {
        return (int) states.stream().filter(one -> one.state() == state).count();
    }

    @Override
    public List<LocalText> check(List<TableDefinition> tables) throws StoreException {
        return store.read(StoreText.of("check"), open -> new Check(open, dialect, tables).run());
    }

    @Override
    public void backup(Path folder) throws StoreException {
        BackupFolder backup = BackupFolder.begin(folder, dialect.kind());
        store.change(StoreText.of("copy", folder), open -> {
            // Written first, so that the copy knows of itself, and erasing what it holds can name it.
            open.journal().add(SqlStore.now(), Action.BACKUP, folder.toString(), "");
            return folder;
        });
        store.change(StoreText.of("copy", folder), open -> {
            dialect.copyTo(open.connection(), backup.data());
            return folder;
        });
        backup.finish();
    }

    @Override
    public void grant(String user, Right right) throws StoreException {
        store.change(StoreText.of("grant", user), open -> {
            dialect.grant(open.connection(), user, right);
            open.journal().add(SqlStore.now(), Action.GRANT, user, right.name().toLowerCase(java.util.Locale.ROOT));
            return user;
        });
    }
}
