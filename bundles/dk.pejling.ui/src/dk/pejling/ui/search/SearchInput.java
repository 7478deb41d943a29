package dk.pejling.ui.search;

import dk.pejling.ui.table.PartInput;

/** The search; there is one. */
public final class SearchInput extends PartInput {
    @Override
    public String getName() {
        return SearchMessages.Search_name;
    }
}
