package dk.pejling.ui.calendar;

import dk.pejling.indicators.FollowUp.Basis;
import dk.pejling.indicators.Scorecard;
import dk.pejling.indicators.TargetGroup;
import dk.pejling.indicators.frozen.FrozenFollowUp;
import dk.pejling.store.StoreException;
import dk.pejling.ui.CardKey;
import dk.pejling.ui.Desk;
import dk.pejling.ui.Editors;
import dk.pejling.ui.Focus.Part;
import dk.pejling.ui.Focus.Side;
import dk.pejling.ui.UiThread;
import dk.pejling.ui.table.CardLook;
import dk.pejling.ui.table.Choice;
import dk.pejling.ui.table.Grids;
import dk.pejling.ui.table.LoadJob;
import dk.pejling.ui.table.ModelGrid;
import dk.pejling.ui.table.Places;
import dk.pejling.ui.table.RecordTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbenchPage;

/** The follow-ups that were approved, beside today's figures or another one. */
final class FrozenPage {
    private static final int[] WEIGHTS = {44, 56};

    private final Desk desk;
    private final Grids grids;
    private final CardLook looking;
    private final IWorkbenchPage workbench;
    private final Composite frozenPlace;
    private final Composite differencePlace;
    private final Label differenceNote;
    private final Choice<Optional<FrozenFollowUp>> beside;
    private List<FrozenFollowUp> frozen = List.of();
    private Optional<FrozenFollowUp> chosen = Optional.empty();
    private Optional<FrozenFollowUp> other = Optional.empty();
    private Job comparing;

    FrozenPage(Composite page, Desk desk, Grids grids, CardLook looking, IWorkbenchPage workbench) {
        this.desk = desk;
        this.grids = grids;
        this.looking = looking;
        this.workbench = workbench;
        Composite bar = Choice.bar(page);
        beside = new Choice<>(bar, CalendarMessages.Calendar_beside,
                one -> one.map(FrozenFollowUp::name).orElse(CalendarMessages.Calendar_today), this::compareWith);
        differenceNote = Places.note(page);
        SashForm columns = Places.sash(page, SWT.HORIZONTAL);
        frozenPlace = Places.filled(columns);
        differencePlace = Places.filled(columns);
        columns.setWeights(WEIGHTS);
    }

    void show(CalendarSheet sheet) {
        frozen = sheet.frozen();
        RecordTable<FrozenFollowUp> table = Tables.frozen(frozen);
        ModelGrid grid = grids.put(frozenPlace, "frozen", table, (line, column) -> {
            chosen = table.at(line);
            offerOthers();
            compare();
        });
        if (table.lines() > 0) {
            grid.select(0, 0);
        } else {
            differenceNote.setText(CalendarMessages.Calendar_noFrozen);
        }
    }

    private void offerOthers() {
        List<Optional<FrozenFollowUp>> others = new ArrayList<>(List.of(Optional.empty()));
        frozen.stream().filter(one -> chosen.filter(one::equals).isEmpty()
                && chosen.filter(mine -> mine.targetGroup().equals(one.targetGroup())).isPresent()).forEach(one -> others.add(Optional.of(one)));
        if (!others.contains(other)) {
            other = Optional.empty();
        }
        beside.offer(others).select(other);
    }

    private void compareWith(Optional<FrozenFollowUp> another) {
        other = another;
        compare();
    }

    private void compare() {
        stop();
        chosen.ifPresent(one -> {
            Optional<FrozenFollowUp> with = other;
            Consumer<List<FrozenFollowUp.Difference>> onRead = differences -> show(one, with, differences);
            Consumer<String> onFailure = differenceNote::setText;
            comparing = new LoadJob<>(one.name(), "The frozen follow-up %s cannot be compared".formatted(one.name()),
                    canceled -> with.isPresent() ? one.differences(with.get()) : one.differences(today(one)),
                    UiThread.later(differencePlace, onRead), UiThread.later(differencePlace, onFailure));
            comparing.schedule();
        });
    }

    private List<Scorecard> today(FrozenFollowUp one) throws StoreException {
        TargetGroup group = desk.ask(scorecards -> scorecards.catalogue().targetGroup(one.targetGroup()))
                .orElseThrow(() -> new IllegalArgumentException("No target group is named " + one.targetGroup()));
        List<Scorecard> cards = new ArrayList<>();
        for (FrozenFollowUp.Card card : one.cards()) {
            cards.add(desk.ask(scorecards -> scorecards.scorecard(card.area(), group, one.period(), card.comparison())));
        }
        return cards;
    }

    private void show(FrozenFollowUp one, Optional<FrozenFollowUp> with, List<FrozenFollowUp.Difference> differences) {
        int cells = one.cards().stream().mapToInt(card -> card.cells().size()).sum();
        Places.say(differenceNote, NLS.bind(CalendarMessages.Calendar_compared, new Object[] {one.name(), one.by(), Tables.day(one.on()),
            Tables.count(differences.size()), Tables.count(cells), with.map(FrozenFollowUp::name).orElse(CalendarMessages.Calendar_today)}));
        RecordTable<FrozenFollowUp.Difference> table = Tables.differences(differences, desk.session().catalogue()::point);
        grids.put(differencePlace, "differences", table, (line, column) -> table.at(line).ifPresent(difference -> look(one, difference)),
                (line, column) -> table.at(line).ifPresent(difference -> Editors.open(workbench, card(one, difference))));
    }

    private static CardKey card(FrozenFollowUp one, FrozenFollowUp.Difference difference) {
        return CardKey.of(difference.area(), one.targetGroup(), one.period());
    }

    private void look(FrozenFollowUp one, FrozenFollowUp.Difference difference) {
        Side side = difference.before().side() == Basis.LEVEL ? Side.LEVEL : Side.DEVELOPMENT;
        looking.look(differencePlace, card(one, difference), difference.before().indicator(), side, Part.OWN);
    }

    /** Ends what it is reading. */
    void stop() {
        if (comparing != null) {
            comparing.cancel();
        }
    }
}
