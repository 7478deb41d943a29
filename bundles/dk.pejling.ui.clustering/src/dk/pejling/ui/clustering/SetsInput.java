package dk.pejling.ui.clustering;

import dk.pejling.ui.table.PartInput;

/** The kept cluster sets; there is one list. */
public final class SetsInput extends PartInput {
    @Override
    public String getName() {
        return ClusterMessages.Sets_name;
    }
}
