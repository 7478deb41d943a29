package dk.pejling.workspace;

import dk.pejling.indicators.Catalogue;
import dk.pejling.indicators.money.BudgetFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The municipality's budgets: the files {@code *.yaml} and {@code *.yml} in the folder {@code budgets} of a home. */
public final class BudgetFolder {
    private BudgetFolder() {
    }

    /**
     * Reads all files, by name.
     *
     * @return a reader that holds what could be read and what is wrong; nothing when there is no such folder
     * @throws IOException if a file cannot be read
     */
    public static BudgetFile read(Path home, Catalogue catalogue) throws IOException {
        BudgetFile reader = new BudgetFile(catalogue);
        for (Map.Entry<String, byte[]> file : HomeFiles.read(home, "budgets", List.of(".yaml", ".yml")).entrySet()) {
            reader.read(file.getKey(), file.getValue());
        }
        return reader;
    }
}
