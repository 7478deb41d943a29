package dk.pejling.ui.clustering;

import dk.pejling.clustering.Exploration;
import dk.pejling.clustering.OfferedMethod;
import dk.pejling.ui.UiThread;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Widget;

/**
 * What the explorer shows: the choice, the result that was last computed, and the unit looked at. A choice is computed in the
 * background; when another one comes meanwhile, only the last is shown.
 */
final class ExplorerModel {
    /** Between a choice and its computation, so that a dragged slider does not ask for every step. */
    private static final int PAUSE = 40;

    /** What changed. */
    enum Change {
        /** The choice; its result is not there yet. */
        CHOICE,
        /** The result. */
        OUTCOME,
        /** The unit looked at. */
        LOOK,
        /** The methods that can be chosen. */
        METHODS,
        /** There is no result, because of {@link ExplorerModel#failure}. */
        FAILURE
    }

    private final Widget owner;
    private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();
    private Choice choice;
    private Optional<Outcome> outcome = Optional.empty();
    private Optional<String> looked = Optional.empty();
    private OptionalInt cluster = OptionalInt.empty();
    private String failure = "";
    private List<OfferedMethod> methods = OfferedMethod.all(List.of());
    private Job running;

    /** Makes a model; nothing is told any more when the owner is gone. */
    ExplorerModel(Widget owner, Choice choice) {
        this.owner = owner;
        this.choice = choice;
        owner.addListener(org.eclipse.swt.SWT.Dispose, event -> cancel());
    }

    void addListener(Consumer<Change> listener) {
        listeners.add(listener);
    }

    private void tell(Change change) {
        listeners.forEach(listener -> listener.accept(change));
    }

    /** Returns the methods that can be chosen: the product's own, and of plug-ins once these are known. */
    List<OfferedMethod> methods() {
        return methods;
    }

    /** Says which methods can be chosen. */
    void offer(List<OfferedMethod> all) {
        methods = List.copyOf(all);
        tell(Change.METHODS);
    }

    Choice choice() {
        return choice;
    }

    /** Returns the result that is shown; may be of an earlier choice. */
    Optional<Outcome> outcome() {
        return outcome;
    }

    /** Returns whether what is shown answers the choice. */
    boolean isCurrent() {
        return outcome.filter(one -> one.choice().equals(choice)).isPresent();
    }

    /** Returns why there is no result of the choice; empty when there is one. */
    String failure() {
        return failure;
    }

    /** Makes a choice and computes it. */
    void choose(Choice next) {
        if (next.equals(choice) && (running != null || isCurrent())) {
            return;
        }
        choice = next;
        tell(Change.CHOICE);
        compute();
    }

    /** Computes the choice as it is. */
    void compute() {
        cancel();
        if (choice.used().isEmpty()) {
            fail(ClusterMessages.Failure_noVariable);
            return;
        }
        Choice asked = choice;
        Consumer<Outcome> onOutcome = UiThread.later(owner, this::show);
        Consumer<String> onFailure = UiThread.later(owner, text -> {
            if (asked.equals(choice)) {
                fail(text);
            }
        });
        running = new ComputeJob(asked, onOutcome, onFailure);
        running.schedule(outcome.isEmpty() ? 0 : PAUSE);
    }

    private void cancel() {
        if (running != null) {
            running.cancel();
            running = null;
        }
    }

    private void show(Outcome next) {
        if (next.choice().equals(choice)) {
            outcome = Optional.of(next);
            failure = "";
            running = null;
            cluster = OptionalInt.empty();
            tell(Change.OUTCOME);
        }
    }

    private void fail(String text) {
        failure = text;
        running = null;
        tell(Change.FAILURE);
    }

    /** Looks at a unit of the result shown. */
    void look(int unit) {
        looked = outcome.map(one -> one.exploration().result().ids().get(unit));
        cluster = OptionalInt.empty();
        tell(Change.LOOK);
    }

    /** Looks at a cluster of the result shown. */
    void lookAtCluster(int which) {
        cluster = OptionalInt.of(which);
        tell(Change.LOOK);
    }

    /** Returns the unit looked at; empty when it is not among those shown. */
    OptionalInt unit() {
        int place = looked.flatMap(id -> exploration().map(one -> one.result().ids().indexOf(id))).orElse(-1);
        return place < 0 ? OptionalInt.empty() : OptionalInt.of(place);
    }

    /** Returns the cluster looked at: the one chosen, or that of the unit. */
    OptionalInt cluster() {
        return cluster.isPresent() || unit().isEmpty() ? cluster
                : OptionalInt.of(exploration().orElseThrow().partition().label(unit().getAsInt()));
    }

    /** Returns the units and clusters shown. */
    Optional<Exploration> exploration() {
        return outcome.map(Outcome::exploration);
    }

    /** Returns the name of the unit looked at; it may not be among those shown. */
    Optional<String> looked() {
        return looked;
    }

    /** Remembers a unit to be looked at when it is there. */
    void remember(String id) {
        looked = Optional.of(id);
    }
}
