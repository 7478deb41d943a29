package dk.pejling.workspace;

import dk.pejling.model.LocalText;
import dk.pejling.model.TableDefinition;
import dk.pejling.store.Axes;
import dk.pejling.store.Erasure;
import dk.pejling.store.Redaction;
import dk.pejling.store.StoreEvent;
import dk.pejling.store.StoreException;
import dk.pejling.store.StoreInfo;
import dk.pejling.store.StoreUpkeep;
import dk.pejling.store.VintageState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Upkeep of a store that several use: what changes answers waits its turn.
 *
 * @param upkeep of the store itself
 * @param turn runs a change when nobody reads
 */
record SharedUpkeep(StoreUpkeep upkeep, Turn turn) implements StoreUpkeep {
    /** A change of the store. */
    @FunctionalInterface
    interface Change {
        void run() throws StoreException;
    }

    /** Runs a change at the right moment. */
    @FunctionalInterface
    interface Turn {
        void run(Change change) throws StoreException;
    }

    @Override
    public List<VintageState> states() throws StoreException {
        return upkeep.states();
    }

    @Override
    public List<StoreEvent> journal() throws StoreException {
        return upkeep.journal();
    }

    @Override
    public Axes coverage(String vintage) throws StoreException {
        return upkeep.coverage(vintage);
    }

    @Override
    public void withdraw(String vintage, String reason) throws StoreException {
        turn.run(() -> upkeep.withdraw(vintage, reason));
    }

    @Override
    public void reinstate(String vintage, String reason) throws StoreException {
        turn.run(() -> upkeep.reinstate(vintage, reason));
    }

    @Override
    public void delete(String vintage, String reason) throws StoreException {
        turn.run(() -> upkeep.delete(vintage, reason));
    }

    @Override
    public List<String> erase(Erasure erasure, Redaction redaction, String reason) throws StoreException {
        List<String> copies = new ArrayList<>();
        turn.run(() -> copies.addAll(upkeep.erase(erasure, redaction, reason)));
        return copies;
    }

    @Override
    public List<String> eraseVintages(Set<String> vintages, Redaction redaction, String reason) throws StoreException {
        List<String> copies = new ArrayList<>();
        turn.run(() -> copies.addAll(upkeep.eraseVintages(vintages, redaction, reason)));
        return copies;
    }

    @Override
    public StoreInfo info() throws StoreException {
        return upkeep.info();
    }

    @Override
    public List<LocalText> check(List<TableDefinition> tables) throws StoreException {
        return upkeep.check(tables);
    }

    @Override
    public void backup(Path folder) throws StoreException {
        upkeep.backup(folder);
    }

    @Override
    public void grant(String user, Right right) throws StoreException {
        upkeep.grant(user, right);
    }
}
