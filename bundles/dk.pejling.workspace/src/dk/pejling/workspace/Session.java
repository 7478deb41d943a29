package dk.pejling.workspace;

import dk.pejling.indicators.Catalogue;
import dk.pejling.indicators.CatalogueFile;
import dk.pejling.indicators.CatalogueFolder;
import dk.pejling.indicators.CatalogueProblem;
import dk.pejling.indicators.Scorecards;
import dk.pejling.model.TableRegister;
import dk.pejling.model.plugins.PluginProblem;
import dk.pejling.store.Erasure;
import dk.pejling.store.ObservationStore;
import dk.pejling.store.ObservationStore.Published;
import dk.pejling.store.SetStore;
import dk.pejling.store.StoreException;
import dk.pejling.store.StorePlace;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * An open home: its store, locked for this process, and what is known about tables and points. Opened by
 * {@link Services#open}. Safe for use by several threads until it is closed.
 */
public final class Session implements AutoCloseable {
    private final StoreAddress address;
    private final AutoCloseableLock lock;
    private final SharedStore shared;
    private final ObservationStore store;
    private final TableRegister tables;
    private final HomePlugins plugins;
    private final Catalogue below;
    private volatile CatalogueFile.Content content;

    /** What is given back when a session closes. */
    @FunctionalInterface
    private interface AutoCloseableLock extends AutoCloseable {
        @Override
        void close() throws IOException;
    }

    private Session(StoreAddress address, HomeLock lock, SharedStore store, TableRegister tables, Services services) {
        this.address = address;
        this.lock = lock::close;
        this.shared = store;
        this.store = store;
        this.tables = tables;
        plugins = new HomePlugins(address.home());
        below = catalogue(services);
        content = CatalogueFolder.over(below, catalogueFolder(address.home()), tables);
    }

    /** The shipped points, those of the plug-ins, and what plug-ins provided that are not there or are off. */
    private Catalogue catalogue(Services services) {
        RememberedPoints remembered = new RememberedPoints(address.home());
        Catalogue shipped = CatalogueFile.shipped(tables);
        Catalogue whole = services.withPlugins(shipped, tables, plugins);
        remembered.remember(shipped, whole);
        return remembered.complete(whole, plugins.off());
    }

    private Session(Session whole, BooleanSupplier canceled) throws StoreException {
        address = whole.address;
        lock = () -> { };
        shared = whole.shared;
        store = shared.reader(canceled);
        tables = whole.tables;
        below = whole.below;
        content = whole.content;
        plugins = whole.plugins;
    }

    static Session open(Services services, StoreAddress address, String what) throws HomeException {
        Path home = address.home();
        HomeLock lock = HomeLock.take(home, what);
        try {
            StorePlace place = address.place();
            TableRegister tables = services.tables(home);
            Session session = new Session(address, lock, new SharedStore(services.stores(place).open(place)), tables, services);
            session.takeOver();
            return session;
        } catch (StoreException e) {
            closeLock(lock, e);
            throw new HomeException(code(e), home, e.text(), e);
        } catch (HomeException | RuntimeException e) {
            closeLock(lock, e);
            throw e;
        }
    }

    /** What cannot be taken over now stays where it is, for the next time. */
    private void takeOver() {
        try {
            TakenOver.into(store.definitions(), home());
        } catch (StoreException | IOException e) {
            System.getLogger(Session.class.getName()).log(System.Logger.Level.WARNING,
                    "Comments and frozen follow-ups of " + home() + " stay files for now", e);
        }
    }

    private static HomeException.Code code(StoreException e) {
        return switch (e.code()) {
            case TOO_NEW -> HomeException.Code.TOO_NEW;
            case DISK_FULL -> HomeException.Code.DISK_FULL;
            case PASSWORD -> HomeException.Code.PASSWORD;
            case UNUSABLE, READ, PUBLISH, REFUSED, NO_RIGHT, UNREACHABLE -> HomeException.Code.STORE;
        };
    }

    private static void closeLock(HomeLock lock, Exception reason) {
        try {
            lock.close();
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }

    /** Returns the folder of the home. */
    public Path home() {
        return address.home();
    }

    /** Returns where its store is. */
    public StoreAddress address() {
        return address;
    }

    /** Returns the store; it is closed with the session. */
    public ObservationStore store() {
        return store;
    }

    /** Returns the cluster sets and groups of the home. */
    public SetStore sets() {
        return store.sets();
    }

    /** Returns all known tables. */
    public TableRegister tables() {
        return tables;
    }

    /** Returns the measurement points. */
    public Catalogue catalogue() {
        return content.catalogue();
    }

    /** Returns what is wrong in the municipality's catalogue files; what it is about is left out of the catalogue. */
    public List<CatalogueProblem> catalogueProblems() {
        return content.problems();
    }

    /** Returns the folder of the municipality's own catalogue files in a home; it need not exist. */
    public static Path catalogueFolder(Path home) {
        return home.resolve("workspace").resolve("catalogue");
    }

    /** Reads the municipality's catalogue files again; work that has begun goes on with what it began with. */
    public void reloadCatalogue() {
        content = CatalogueFolder.over(below, catalogueFolder(address.home()), tables);
    }

    /** Returns the measurement points without the municipality's own files. */
    public Catalogue catalogueBelow() {
        return below;
    }

    /** Returns which plug-ins are switched off and why, by their ids; it may grow when figures are asked for. */
    public SortedMap<String, PluginProblem> pluginsOff() {
        return plugins.off();
    }

    /**
     * Returns the scorecards of what the store holds when they are asked for.
     *
     * @param asOf only what was retrieved that day or before; empty for everything
     */
    public Scorecards scorecards(Optional<LocalDate> asOf) {
        return new Scorecards(content.catalogue(), tables, store, asOf);
    }

    /**
     * Erases figures for good, with what was frozen of them and remarked on them; see
     * {@link dk.pejling.store.StoreUpkeep#erase(Erasure, dk.pejling.store.Redaction, String)}.
     *
     * @return the folders of copies made before
     * @throws StoreException if nothing says anything of that, or the store cannot be changed
     */
    public List<String> erase(Erasure erasure, String reason) throws StoreException {
        return store.upkeep().erase(erasure, ErasedWith.of(erasure, scorecards(Optional.empty()), store.definitions()), reason);
    }

    /**
     * Erases vintages for good, with what was frozen of them.
     *
     * @return the folders of copies made before
     * @throws StoreException if one of them is not there, or the store cannot be changed
     */
    public List<String> eraseVintages(Set<String> vintages, String reason) throws StoreException {
        return store.upkeep().eraseVintages(vintages, ErasedWith.of(vintages), reason);
    }

    /**
     * Begins to read: until the returned session is closed, nobody else publishes, so that everything it reads belongs
     * together. Its own store publishes when the other readers are done. One piece of work opens one at a time.
     *
     * @param canceled asked before every step; once it is true the steps throw
     *     {@link java.util.concurrent.CancellationException}
     * @return a session on the same store; closing it leaves this one open
     * @throws java.util.concurrent.CancellationException if canceled before its turn came
     * @throws StoreException if the store cannot be read
     */
    public Session reading(BooleanSupplier canceled) throws StoreException {
        return new Session(this, canceled);
    }

    /**
     * Has a listener told what is published from now on, in the thread that published; what others publish into a shared
     * database is told in a thread of the store. Tables that were known already are not told alone. An empty list means that
     * vintages went or came back.
     *
     * @return undoes this
     */
    public Runnable onPublished(Consumer<List<Published>> listener) {
        shared.listeners().add(listener);
        return () -> shared.listeners().remove(listener);
    }

    /**
     * Closes the store and lets others have the home.
     *
     * @throws StoreException if the store did not close; the home is free all the same
     * @throws IOException if the lock could not be given back
     */
    @Override
    public void close() throws StoreException, IOException {
        try (lock) {
            store.close();
        }
    }
}
