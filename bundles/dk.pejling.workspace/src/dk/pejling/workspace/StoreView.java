package dk.pejling.workspace;

import dk.pejling.model.Measure;
import dk.pejling.store.DefinitionArchive;
import dk.pejling.store.ObservationStore;
import dk.pejling.store.SetStore;
import dk.pejling.store.StagedTable;
import dk.pejling.store.StoreException;
import dk.pejling.store.StoreUpkeep;
import dk.pejling.store.Vintage;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A store as one of its users has it: what changes it waits its turn, and is told to those who listen. */
abstract class StoreView implements ObservationStore {
    private final ObservationStore store;

    StoreView(ObservationStore store) {
        this.store = store;
    }

    /** Returns the store as this user sees it; asked before every step. */
    abstract ObservationStore seen();

    /** Changes the store when it is its turn. */
    abstract <T> T change(Turns.Publishing<T> work) throws StoreException;

    /**
     * Is told that this user has changed what the store answers.
     *
     * @param published what was published; empty when vintages went or came back
     * @param isNews whether others must know
     */
    abstract void changed(List<Published> published, boolean isNews) throws StoreException;

    @Override
    public List<Vintage> vintages() throws StoreException {
        return seen().vintages();
    }

    @Override
    public Known known(Measure measure, Optional<LocalDate> asOf) throws StoreException {
        return seen().known(measure, asOf);
    }

    /** What some vintages say is the same for everybody. */
    @Override
    public Known knownFrom(Measure measure, Set<String> vintages) throws StoreException {
        seen();
        return store.knownFrom(measure, vintages);
    }

    @Override
    public List<Published> publish(List<StagedTable> tables) throws StoreException {
        List<Published> published = change(() -> store.publish(tables));
        changed(published, published.stream().anyMatch(Published::isNew));
        return published;
    }

    @Override
    public DefinitionArchive definitions() {
        return store.definitions();
    }

    @Override
    public SetStore sets() {
        return new SharedSets(store.sets(), this::change);
    }

    @Override
    public StoreUpkeep upkeep() {
        return new SharedUpkeep(store.upkeep(), this::changing);
    }

    private void changing(SharedUpkeep.Change change) throws StoreException {
        change(() -> {
            change.run();
            return change;
        });
        changed(List.of(), true);
    }
}
