package dk.pejling.store.sql;

import dk.pejling.model.LocalText;
import dk.pejling.model.Measure;
import dk.pejling.store.DefinitionArchive;
import dk.pejling.store.KeptDefinition;
import dk.pejling.store.ObservationStore;
import dk.pejling.store.SetStore;
import dk.pejling.store.StagedTable;
import dk.pejling.store.StoreException;
import dk.pejling.store.StoreException.Code;
import dk.pejling.store.StoreEvent;
import dk.pejling.store.StoreText;
import dk.pejling.store.StoreUpkeep;
import dk.pejling.store.Vintage;
import dk.pejling.store.VintageState;
import dk.pejling.store.VintageState.State;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** A store in one SQL database, on one connection; calls take turns. */
public class SqlStore implements ObservationStore {
    private final Dialect dialect;
    private Database database;
    private boolean closed;

    /** Work on an open database. */
    @FunctionalInterface
    interface Work<T> {
        T on(Database database) throws SQLException, StoreException;
    }

    /**
     * Opens a database, making it and its tables when there is none.
     *
     * @throws StoreException if it cannot be opened
     */
    public SqlStore(Dialect dialect) throws StoreException {
        this.dialect = dialect;
        database = Database.open(dialect);
    }

    /** Returns what is particular to the database. */
    protected final Dialect dialect() {
        return dialect;
    }

    /**
     * Returns the database. Derby gives a database up when its disk is full or fails, a server may be started again; what was
     * committed is there when it is opened again, which is tried each time until all is well.
     */
    private Database database() throws SQLException, StoreException {
        if (closed) {
            throw new StoreException(Code.UNUSABLE, StoreText.of("closed"), null);
        }
        if (database.isLost()) {
            database = database.reopened();
        }
        return database;
    }

    /** Reads in one transaction; once more when the connection turns out to be lost. */
    final synchronized <T> T read(LocalText what, Work<T> work) throws StoreException {
        try {
            return read(work);
        } catch (SQLException | RuntimeException e) {
            try {
                if (!closed && database.isLost()) {
                    return read(work);
                }
            } catch (SQLException again) {
                e.addSuppressed(again);
            }
            throw dialect.failure(Code.READ, what, e);
        }
    }

    private <T> T read(Work<T> work) throws SQLException, StoreException {
        Database open = database();
        try {
            T result = work.on(open);
            // Ends the transaction, so that the next one sees what others did meanwhile.
            open.rollback();
            return result;
        } catch (SQLException | StoreException | RuntimeException e) {
            rollback(e);
            throw e;
        }
    }

    /** Changes the store in one transaction, alone. */
    final synchronized <T> T change(LocalText what, Work<T> work) throws StoreException {
        try {
            Database open = database();
            dialect.beginChange(open.connection());
            try {
                T result = work.on(open);
                open.commit();
                return result;
            } catch (SQLException | StoreException | RuntimeException | Error e) {
                // What was written so far must not be committed by the next change, if there is one.
                rollback(e);
                throw e;
            } finally {
                dialect.endChange(open.connection());
            }
        } catch (SQLException | RuntimeException e) {
            throw dialect.failure(Code.PUBLISH, what, e);
        }
    }

    private void rollback(Throwable reason) {
        try {
            database.rollback();
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }

    static Instant now() {
        return Instant.ofEpochMilli(System.currentTimeMillis());
    }

    @Override
    public List<Vintage> vintages() throws StoreException {
        return read(StoreText.of("read.vintages"), open -> open.tables().vintages());
    }

    @Override
    public List<Published> publish(List<StagedTable> staged) throws StoreException {
        return change(StoreText.of("publish"), open -> {
            List<Published> results = new ArrayList<>();
            for (StagedTable table : staged) {
                results.add(new Publication(open, table).run());
            }
            List<String> ids = results.stream().filter(Published::isNew).map(one -> one.vintage().id()).toList();
            if (!ids.isEmpty()) {
                dialect.announce(open.connection(), String.join("\n", ids));
            }
            return results;
        });
    }

    @Override
    public Known known(Measure measure, Optional<LocalDate> asOf) throws StoreException {
        return read(StoreText.of("read.measure", measure.id()), open -> known(open, measure,
                one -> one.state() == State.PUBLISHED && (asOf.isEmpty() || !one.vintage().retrieved().isAfter(asOf.get()))));
    }

    @Override
    public Known knownFrom(Measure measure, Set<String> vintages) throws StoreException {
        return read(StoreText.of("read.measure", measure.id()), open -> {
            Map<String, State> states = new LinkedHashMap<>();
            open.tables().states().forEach(one -> states.put(one.vintage().id(), one.state()));
            for (String id : vintages) {
                if (!states.containsKey(id)) {
                    throw new StoreException(Code.REFUSED, StoreText.of("vintage.none", id), null);
                }
                if (states.get(id) == State.DELETED) {
                    throw new StoreException(Code.REFUSED, StoreText.of("vintage.deleted", id), null);
                }
            }
            return known(open, measure, one -> vintages.contains(one.vintage().id()));
        });
    }

    private static Known known(Database open, Measure measure, Predicate<VintageState> counts) throws SQLException {
        List<Vintage> stack = new ArrayList<>();
        List<Vintage> chosen = new ArrayList<>();
        for (VintageState one : open.tables().states()) {
            if (one.vintage().table().equals(measure.table()) && one.state() != State.DELETED) {
                stack.add(one.vintage());
                if (counts.test(one)) {
                    chosen.add(one.vintage());
                }
            }
        }
        return new Known(measure, open.layers().overlay(measure.id(), measure.dimensions().size(), stack, new HashSet<>(chosen)), chosen);
    }

    @Override
    public DefinitionArchive definitions() {
        return new Archive();
    }

    /** Copies of definitions. A user who may only read may add them: what was printed must be reproducible. */
    private final class Archive implements DefinitionArchive {
        @Override
        public void keep(List<KeptDefinition> definitions) throws StoreException {
            List<KeptDefinition> missing = new ArrayList<>();
            read(StoreText.of("read.definitions"), open -> {
                for (KeptDefinition definition : definitions) {
                    if (!open.journal().holds(definition.hash())) {
                        missing.add(definition);
                    }
                }
                return missing;
            });
            if (!missing.isEmpty()) {
                change(StoreText.of("change.definitions"), open -> {
                    for (KeptDefinition definition : missing) {
                        if (!open.journal().holds(definition.hash())) {
                            open.journal().keep(definition, definition.hash(), now());
                        }
                    }
                    return missing;
                });
            }
        }

        @Override
        public boolean keepNamed(KeptDefinition definition) throws StoreException {
            return change(StoreText.of("change.definitions"), open -> {
                boolean isNew = !open.journal().holds(definition.kind(), definition.name());
                if (isNew) {
                    open.journal().keep(definition, definition.hash(), now());
                    dialect.announce(open.connection(), "");
                }
                return isNew;
            });
        }

        @Override
        public List<KeptDefinition> ofKind(String kind) throws StoreException {
            return read(StoreText.of("read.definitions"), open -> open.journal().ofKind(kind));
        }

        @Override
        public Optional<KeptDefinition> find(String hash) throws StoreException {
            Optional<KeptDefinition> found = read(StoreText.of("read.definition", hash), open -> open.journal().find(hash));
            if (found.isPresent() && !found.get().hash().equals(hash)) {
                throw new StoreException(Code.READ, StoreText.of("damage.definition", hash), null);
            }
            return found;
        }
    }

    /** Writes an event that is no change of this store's answers. */
    public void record(StoreEvent.Action action, String subject, String reason) throws StoreException {
        change(StoreText.of("change.journal"), open -> {
            open.journal().add(now(), action, subject, reason);
            return subject;
        });
    }

    @Override
    public SetStore sets() {
        return new SqlSets(this);
    }

    @Override
    public StoreUpkeep upkeep() {
        return new Upkeep(this, dialect);
    }

    @Override
    public synchronized void close() throws StoreException {
        closed = true;
        try {
            database.close();
        } catch (SQLException e) {
            throw dialect.failure(Code.UNUSABLE, StoreText.of("close"), e);
        }
    }
}
