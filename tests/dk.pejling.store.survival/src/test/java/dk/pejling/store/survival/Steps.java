package dk.pejling.store.survival;

import dk.pejling.model.Area;
import dk.pejling.model.LocalText;
import dk.pejling.model.Observation;
import dk.pejling.model.Period;
import dk.pejling.model.Status;
import dk.pejling.model.TableDefinition;
import dk.pejling.store.Column;
import dk.pejling.store.ObservationStore;
import dk.pejling.store.ObservationStore.Known;
import dk.pejling.store.StoreEvent;
import dk.pejling.store.StoreEvent.Action;
import dk.pejling.store.StoreException;
import dk.pejling.store.VintageState;
import dk.pejling.store.VintageState.State;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/**
 * Numbered changes of a store, each one transaction that follows from its number, and what a store must say after any of them:
 * vintages in full, looked through from the top.
 */
final class Steps {
    private static final int CYCLE = 10;

    private final TreeMap<String, State> states = new TreeMap<>();
    private final List<String> events = new ArrayList<>();
    private final List<Integer> published = new ArrayList<>();
    private int done = -1;

    /** Changes a store. */
    static void run(ObservationStore store, int step) throws StoreException {
        TableDefinition a = Figures.tables().getFirst();
        TableDefinition b = Figures.tables().getLast();
        switch (step % CYCLE) {
            case 3 -> store.upkeep().withdraw(Figures.id(a, step - 2), "step " + step);
            case 6 -> store.upkeep().reinstate(Figures.id(a, step - 5), "step " + step);
            case 8 -> store.upkeep().delete(Figures.id(b, step - 1), "step " + step);
            default -> store.publish(step % 2 == 0 ? Figures.imported(step) : Figures.staged(step));
        }
    }

    /** Notes that the next step was done. */
    void next() {
        done++;
        TableDefinition a = Figures.tables().getFirst();
        TableDefinition b = Figures.tables().getLast();
        switch (done % CYCLE) {
            case 3 -> change(Figures.id(a, done - 2), State.WITHDRAWN, Action.WITHDRAW);
            case 6 -> change(Figures.id(a, done - 5), State.PUBLISHED, Action.REINSTATE);
            case 8 -> change(Figures.id(b, done - 1), State.DELETED, Action.DELETE);
            default -> {
                published.add(done);
                for (TableDefinition table : Figures.tables()) {
                    change(Figures.id(table, done), State.PUBLISHED, Action.PUBLISH);
                }
            }
        }
    }

    private void change(String vintage, State state, Action action) {
        states.put(vintage, state);
        events.add(action + " " + vintage);
    }

    /** Returns the number of the last step that was done; −1 before the first. */
    int done() {
        return done;
    }

    /** Returns whether a store has the vintages of these steps, each in its state. */
    boolean isIn(ObservationStore store) throws StoreException {
        Map<String, State> found = new TreeMap<>();
        for (VintageState one : store.upkeep().states()) {
            found.put(one.vintage().id(), one.state());
        }
        return found.equals(states);
    }

    /** Looks for anything in a store that these steps did not make, or that is not there. */
    void verify(ObservationStore store, Random random) throws StoreException {
        if (!isIn(store)) {
            throw new AssertionError("After step " + done + " there are " + store.upkeep().states());
        }
        List<LocalText> damage = store.upkeep().check(Figures.tables());
        if (!damage.isEmpty()) {
            throw new AssertionError(damage.toString());
        }
        List<String> journal = store.upkeep().journal().stream().filter(Steps::changesAnswers)
                .map(event -> event.action() + " " + event.subject()).toList();
        if (!journal.equals(events)) {
            throw new AssertionError("The journal says " + journal + ", not " + events);
        }
        for (TableDefinition table : Figures.tables()) {
            for (LocalDate day : Figures.someDays(done, random)) {
                for (int measure = 0; measure < table.measures().size(); measure++) {
                    compare(store.known(table.measures().get(measure), Optional.of(day)), table, measure, day);
                }
            }
        }
    }

    private static boolean changesAnswers(StoreEvent event) {
        return event.action() != Action.BACKUP && event.action() != Action.RESTORE && event.action() != Action.ENCRYPT;
    }

    private void compare(Known known, TableDefinition table, int measure, LocalDate asOf) {
        List<Integer> stack = published.stream().filter(number -> states.get(Figures.id(table, number)) == State.PUBLISHED)
                .filter(number -> !Figures.day(number).isAfter(asOf))
                .sorted(Comparator.comparing(Figures::day, Comparator.reverseOrder())).toList();
        Column column = known.column();
        List<String> members = Figures.members(table);
        for (int member = 0; member < members.size(); member++) {
            long combination = column.axes().combinationOf(table.dimensions().isEmpty() ? List.of() : List.of(members.get(member)));
            for (int area = 0; area < Figures.AREAS.size(); area++) {
                for (int month = 0; month < Figures.MONTHS.size(); month++) {
                    Observation expected = expected(stack, table, measure, area, month, member);
                    Observation found = found(column, combination, Figures.AREAS.get(area), Figures.MONTHS.get(month));
                    if (!expected.equals(found)) {
                        throw new AssertionError("%s as of %s, %s %s %s: %s, not %s".formatted(known.measure().id(), asOf,
                                Figures.AREAS.get(area).name(), Figures.MONTHS.get(month), members.get(member), found, expected));
                    }
                }
            }
        }
    }

    private static Observation found(Column column, long combination, Area area, Period period) {
        return combination < 0 ? Observation.absent(Status.NOT_LISTED) : column.at(combination, area, period);
    }

    private static Observation expected(List<Integer> stack, TableDefinition table, int measure, int area, int month, int member) {
        for (int number : stack) {
            if (month < Figures.covered(number)) {
                return Figures.at(table, number, measure, area, month, member);
            }
        }
        return Observation.absent(Status.NOT_LISTED);
    }
}
