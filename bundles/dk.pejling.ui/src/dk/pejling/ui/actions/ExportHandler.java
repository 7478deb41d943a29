package dk.pejling.ui.actions;

import dk.pejling.model.drawing.Svg;
import dk.pejling.ui.Messages;
import dk.pejling.ui.TablePart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.handlers.HandlerUtil;

/** Writes what is in front as CSV or as a picture, as the name of the file says. */
public final class ExportHandler extends AbstractHandler {
    /** A spreadsheet takes a file for UTF-8 when it begins so. */
    private static final String MARK = "\uFEFF";

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
                } catch (IOException | SWTException e) {
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
     * @throws SWTException if a PNG cannot be written
     */
    static void write(TablePart.Shown shown, Path file) throws IOException {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".png")) {
            ImageLoader loader = new ImageLoader();
            loader.data = new ImageData[] {shown.image()};
            loader.save(file.toString(), SWT.IMAGE_PNG);
        } else if (name.endsWith(".svg") && shown.scene().isPresent()) {
            Files.writeString(file, Svg.of(shown.scene().get()), StandardCharsets.UTF_8);
        } else {
            Files.writeString(file, MARK + shown.text().csv(), StandardCharsets.UTF_8);
        }
    }
}
