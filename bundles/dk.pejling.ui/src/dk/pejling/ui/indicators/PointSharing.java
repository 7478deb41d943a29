package dk.pejling.ui.indicators;

import dk.pejling.indicators.CatalogueProblem;
import dk.pejling.indicators.PointDraft;
import dk.pejling.ui.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;

/** Asks for the files that points are shared as. */
final class PointSharing {
    private final Shell shell;
    private final PointFiles files;

    PointSharing(Shell shell, PointFiles files) {
        this.shell = shell;
        this.files = files;
    }

    /** Something done with files. */
    @FunctionalInterface
    interface FileWork {
        void run() throws IOException;
    }

    /** Does something with files, or says why it cannot be done. */
    boolean perform(FileWork work) {
        try {
            work.run();
            return true;
        } catch (IOException e) {
            MessageDialog.openError(shell, IndicatorMessages.Editor_name, e.getMessage());
            return false;
        }
    }

    void export(PointDraft draft) {
        FileDialog dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setOverwrite(true);
        dialog.setFileName(draft.get(PointDraft.Entry.ID) + ".yaml");
        Optional.ofNullable(dialog.open()).ifPresent(file -> perform(() -> files.export(draft, Path.of(file))));
    }

    void take() {
        FileDialog dialog = new FileDialog(shell, SWT.OPEN);
        dialog.setFilterExtensions(new String[] {"*.yaml", "*"});
        Optional.ofNullable(dialog.open()).map(Path::of).ifPresent(file -> perform(() -> take(file)));
    }

    private void take(Path file) throws IOException {
        if (files.isTaken(file) && !MessageDialog.openQuestion(shell, IndicatorMessages.Editor_name,
                NLS.bind(IndicatorMessages.Import_question, file.getFileName()))) {
            return;
        }
        List<CatalogueProblem> wrong = files.take(file);
        if (!wrong.isEmpty()) {
            MessageDialog.openError(shell, IndicatorMessages.Editor_name, wrong.stream().map(problem -> "%d:%d  %s".formatted(
                    problem.place().line(), problem.place().column(), problem.text().in(Language.locale()))).collect(Collectors.joining("\n")));
        }
    }
}
