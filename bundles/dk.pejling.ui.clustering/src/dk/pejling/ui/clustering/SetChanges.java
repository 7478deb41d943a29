package dk.pejling.ui.clustering;

import dk.pejling.clustering.ClusterFile;
import dk.pejling.clustering.ClusterFileException;
import dk.pejling.indicators.TargetGroup;
import dk.pejling.model.ClusterMembership;
import dk.pejling.model.ClusterSet;
import dk.pejling.model.Slug;
import dk.pejling.store.SetStore.Revision;
import dk.pejling.ui.Desk;
import dk.pejling.ui.Language;
import dk.pejling.ui.UiThread;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;

/** Asks how cluster sets are to be changed, and changes them. */
final class SetChanges {
    private static final DateTimeFormatter READ_DAY = DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final int LINES = 10;

    private final Shell shell;
    private final Desk desk;

    SetChanges(Shell shell, Desk desk) {
        this.shell = shell;
        this.desk = desk;
    }

    /** Takes an official set from a file. */
    void take() {
        FileDialog file = new FileDialog(shell, SWT.OPEN);
        file.setFilterExtensions(new String[] {"*.csv;*.txt", "*"});
        String path = file.open();
        if (path == null) {
            return;
        }
        try {
            List<ClusterMembership> memberships = ClusterFile.read(Path.of(path),
                    desk.session().catalogue().targetGroups().stream().map(TargetGroup::id).toList());
            String name = Path.of(path).getFileName().toString();
            ChangeDialog dialog = new ChangeDialog(shell, ClusterMessages.Sets_import, NLS.bind(ClusterMessages.Sets_importMessage,
                    memberships.stream().map(ClusterMembership::area).distinct().count(),
                    memberships.stream().map(ClusterMembership::cluster).distinct().count()), List.of(
                            new ChangeDialog.Field(ClusterMessages.Save_name, name.replaceFirst("\\.[^.]*$", ""),
                                    text -> unless(!Slug.of(text).isEmpty(), ClusterMessages.Save_noName)),
                            by(), ChangeDialog.Field.any(ClusterMessages.Save_why, "")));
            if (dialog.open() == Window.OK) {
                save(new ClusterSet(Slug.of(dialog.value(0)), dialog.value(0), ClusterSet.Origin.OFFICIAL, memberships,
                        new ClusterSet.Note(name, dialog.value(1), dialog.value(2)), Optional.empty()));
            }
        } catch (ClusterFileException e) {
            MessageDialog.openError(shell, ClusterMessages.Sets_import, e.problems().stream().limit(LINES)
                    .map(problem -> problem.text(Language.locale())).collect(Collectors.joining("\n")));
        }
    }

    private static ChangeDialog.Field by() {
        return ChangeDialog.Field.any(ClusterMessages.Save_by, System.getProperty("user.name", ""));
    }

    private static Optional<String> unless(boolean usable, String problem) {
        return usable ? Optional.empty() : Optional.of(problem);
    }

    /** Moves members of a set from a day on, with a reason. */
    void move(ClusterSet set, List<ClusterMembership> chosen) {
        String names = chosen.stream().map(one -> one.area().name()).collect(Collectors.joining(", "));
        ChangeDialog dialog = new ChangeDialog(shell, ClusterMessages.Sets_move, NLS.bind(ClusterMessages.Sets_moveMessage, names), List.of(
                new ChangeDialog.Field(ClusterMessages.Sets_second, "", text -> unless(!text.isEmpty(), ClusterMessages.Sets_noCluster)),
                new ChangeDialog.Field(ClusterMessages.Sets_from, SetsEditor.day(LocalDate.now()), SetChanges::wrongDay), by(),
                new ChangeDialog.Field(ClusterMessages.Save_why, "", text -> unless(!text.isEmpty(), ClusterMessages.Sets_noReason))));
        if (dialog.open() == Window.OK) {
            ClusterSet.Note note = new ClusterSet.Note(set.note().source(), dialog.value(2), dialog.value(3));
            ClusterSet next = set;
            for (ClusterMembership one : chosen) {
                next = next.moved(one.area(), dialog.value(0), one.targetGroup(), day(dialog.value(1)), note);
            }
            save(next);
        }
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text, READ_DAY);
    }

    private static Optional<String> wrongDay(String text) {
        try {
            day(text);
            return Optional.empty();
        } catch (DateTimeException e) {
            return Optional.of(ClusterMessages.Sets_noDay);
        }
    }

    /** Freezes a set for a year; {@code all} are the sets that there are. */
    void freeze(Revision revision, List<Revision> all) {
        ClusterSet set = revision.set();
        ChangeDialog dialog = new ChangeDialog(shell, ClusterMessages.Sets_freeze, ClusterMessages.Sets_freezeMessage, List.of(
                new ChangeDialog.Field(ClusterMessages.Sets_year, String.valueOf(LocalDate.now().getYear() + 1), text -> wrongYear(set, text, all)),
                by(), ChangeDialog.Field.any(ClusterMessages.Save_why, "")));
        if (dialog.open() == Window.OK) {
            save(set.frozenFor(Year.parse(dialog.value(0)),
                    new ClusterSet.Note(set.id() + "@" + revision.number(), dialog.value(1), dialog.value(2))));
        }
    }

    private static Optional<String> wrongYear(ClusterSet set, String text, List<Revision> all) {
        if (!text.matches("[1-9]\\d{3}")) {
            return Optional.of(ClusterMessages.Sets_noYear);
        }
        Year year = Year.parse(text);
        if (set.memberships().stream().noneMatch(one -> one.holdsOn(year.atDay(1)))) {
            return Optional.of(NLS.bind(ClusterMessages.Sets_emptyYear, text));
        }
        // The store would refuse it: said here, the dialog is still open.
        ClusterSet frozen = set.frozenFor(year, set.note());
        return unless(all.stream().map(Revision::set).noneMatch(one -> one.id().equals(frozen.id()) && one.frozen().isPresent()),
                NLS.bind(ClusterMessages.Sets_isFrozen, frozen.name(), text));
    }

    /** Takes a set out of the list; its revisions stay for what was made with them. */
    void remove(ClusterSet set) {
        if (MessageDialog.openQuestion(shell, ClusterMessages.Sets_remove, NLS.bind(ClusterMessages.Sets_removeMessage, set.name()))) {
            new SetJob<>(ClusterMessages.Sets_name, desk, sets -> {
                sets.removeClusterSet(set.id());
                return set;
            }, published()).schedule();
        }
    }

    private void save(ClusterSet set) {
        new SetJob<>(ClusterMessages.Sets_name, desk, sets -> sets.save(set), published()).schedule();
    }

    private <T> Consumer<T> published() {
        return UiThread.later(shell, any -> desk.published());
    }
}
