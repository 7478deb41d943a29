package dk.pejling.ui.actions;

import dk.pejling.ui.Picture;
import dk.pejling.ui.TablePart;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.printing.PrintDialog;
import org.eclipse.swt.printing.PrinterData;
import org.eclipse.ui.handlers.HandlerUtil;

/** Prints the table in front. */
public final class PrintHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        Optional<TablePart.Shown> table = TablePart.inFront(HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage());
        PrinterData printer = table.isPresent() ? new PrintDialog(HandlerUtil.getActiveShellChecked(event)).open() : null;
        if (printer != null) {
            Picture.print(printer, table.get().control(), table.get().name());
        }
        return null;
    }
}
