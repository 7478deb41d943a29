package dk.pejling.ui.actions;

import dk.pejling.ui.Messages;
import dk.pejling.ui.TablePart;
import dk.pejling.ui.drawing.PictureFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.handlers.HandlerUtil;

/** Writes what is in front as CSV or as a picture, as the name of the file says. */
public final class ExportHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        Optional<TablePart.Shown> table = TablePart.inFront(HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage());
        if (table.isPresent()) {
            FileDialog dialog = new FileDialog(HandlerUtil.getActiveShellChecked(event), SWT.SAVE);
            dialog.setFilterExtensions(table.get().scene().isPresent() ? new String[] {"*.svg", "*.png", "*.csv"} : new String[] {"*.csv", "*.png"});
            dialog.setFileName(table.get().name() + (table.get().scene().isPresent() ? ".svg" : ".csv"));
            dialog.setOverwrite(true);
            String file = dialog.open();
            if (file != null) {
                try {
                    write(table.get(), Path.of(file));
                } catch (IOException e) {
                    throw new ExecutionException(NLS.bind(Messages.Export_failed, file), e);
                }
            }
        }
        return null;
    }

    /**
     * Writes a file: SVG and PNG by the ending of its name, CSV otherwise.
     *
     * @throws IOException if it cannot be written
     */
    static void write(TablePart.Shown shown, Path file) throws IOException {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".png")) {
            PictureFile.png(file, shown.image());
        } else if (name.endsWith(".svg") && shown.scene().isPresent()) {
            PictureFile.svg(file, shown.scene().get());
        } else {
            PictureFile.csv(file, shown.text().csv());
        }
    }
}
