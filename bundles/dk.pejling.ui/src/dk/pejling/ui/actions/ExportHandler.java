package dk.pejling.ui.actions;

import dk.pejling.ui.Editors;
import dk.pejling.ui.Messages;
import dk.pejling.ui.scorecard.ScorecardEditor;
import dk.pejling.ui.scorecard.ScorecardGrid;
import dk.pejling.ui.scorecard.TableText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.handlers.HandlerUtil;

/** Writes the scorecard in front as CSV. */
public final class ExportHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        Optional<ScorecardGrid> grid =
                Editors.active(HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage()).flatMap(ScorecardEditor::grid);
        if (grid.isPresent()) {
            FileDialog dialog = new FileDialog(HandlerUtil.getActiveShellChecked(event), SWT.SAVE);
            dialog.setFilterExtensions(new String[] {"*.csv"});
            dialog.setFileName("scorecard-" + grid.get().table().card().scorecard().area().id() + ".csv");
            dialog.setOverwrite(true);
            String file = dialog.open();
            if (file != null) {
                try {
                    Files.writeString(Path.of(file), new TableText(grid.get().table()).csv(), StandardCharsets.UTF_8);
                } catch (IOException e) {
                    throw new ExecutionException(NLS.bind(Messages.Export_failed, file), e);
                }
            }
        }
        return null;
    }
}
