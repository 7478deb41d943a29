package dk.pejling.ui.clustering;

import dk.pejling.ui.table.PartInput;

/** The explorer; there is one. */
public final class ExplorerInput extends PartInput {
    @Override
    public String getName() {
        return ClusterMessages.Explorer_name;
    }
}
