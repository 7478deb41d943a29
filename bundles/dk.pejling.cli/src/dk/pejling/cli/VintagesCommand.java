package dk.pejling.cli;

import dk.pejling.store.StoreException;
import dk.pejling.store.Vintage;
import dk.pejling.workspace.Session;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;

/** Lists what was said when. */
@Command(name = "vintages")
final class VintagesCommand extends PejlingCommand {
    @Override
    public Integer call() throws StoreException, IOException {
        List<Vintage> vintages;
        try (Session session = open()) {
            vintages = session.store().vintages();
        }
        if (vintages.isEmpty()) {
            output().note("vintages.none");
        }
        output().list(vintages, List.of(Field.of("id", Vintage::id), Field.of("table", Vintage::table),
                Field.of("retrieved", Vintage::retrieved), Field.of("published", Vintage::published),
                Field.number("cells", Vintage::cells, (vintage, locale) -> Integer.toString(vintage.cells())),
                Field.hidden("contentHash", Vintage::contentHash)));
        return Exit.DONE;
    }
}
