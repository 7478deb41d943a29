package dk.pejling.ui.actions;

import dk.pejling.ui.Messages;
import dk.pejling.ui.TablePart;
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

/** Writes the table in front as CSV. */
public final class ExportHandler extends AbstractHandler {
    /** A spreadsheet takes a file for UTF-8 when it begins so. */
    private static final String MARK = "\uFEFF";

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        Optional<TablePart.Shown> table = TablePart.inFront(HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage());
        if (table.isPresent()) {
            FileDialog dialog = new FileDialog(HandlerUtil.getActiveShellChecked(event), SWT.SAVE);
            dialog.setFilterExtensions(new String[] {"*.csv"});
            dialog.setFileName(table.get().name() + ".csv");
            dialog.setOverwrite(true);
            String file = dialog.open();
            if (file != null) {
                try {
                    Files.writeString(Path.of(file), MARK + table.get().text().csv(), StandardCharsets.UTF_8);
                } catch (IOException e) {
                    throw new ExecutionException(NLS.bind(Messages.Export_failed, file), e);
                }
            }
        }
        return null;
    }
}
