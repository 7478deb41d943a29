package dk.pejling.cli;

import dk.pejling.store.StoreException;
import java.io.IOException;
import picocli.CommandLine.Command;

/** Holds the home without a window, and runs the commands of others until stdin ends or the process is asked to. */
@Command(name = "serve", hidden = true)
final class ServeCommand extends PejlingCommand {
    @Override
    public Integer call() throws StoreException, IOException {
        pejling().surroundings().serve(this::open, output());
        return Exit.DONE;
    }
}
