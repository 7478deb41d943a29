package dk.pejling.ui.clustering;

import java.util.List;
import java.util.Optional;

/**
 * What the columns of a file are, beyond what they look like.
 *
 * @param ids column that names the units; empty takes the first column of text
 * @param categories columns that hold categories, whatever stands in them
 * @param presence columns of yes and no, of which only a common yes makes alike
 */
record FileColumns(Optional<String> ids, List<String> categories, List<String> presence) {
    /** Every column is what it looks like. */
    static final FileColumns AS_THEY_LOOK = new FileColumns(Optional.empty(), List.of(), List.of());

    FileColumns {
        categories = List.copyOf(categories);
        presence = List.copyOf(presence);
    }
}
