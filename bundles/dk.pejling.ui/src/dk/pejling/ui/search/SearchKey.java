package dk.pejling.ui.search;

import dk.pejling.ui.table.EditorKey;
import java.util.Optional;
import org.eclipse.osgi.util.NLS;

/**
 * What is searched for.
 *
 * @param words as they were typed; blank for nothing yet
 */
public record SearchKey(String words) implements EditorKey {
    private static final String FIRST = "search/";

    /** Returns the key of {@code search/words}; empty when it is none. */
    public static Optional<SearchKey> parse(String text) {
        return text.startsWith(FIRST) ? Optional.of(new SearchKey(text.substring(FIRST.length()))) : Optional.empty();
    }

    @Override
    public String text() {
        return FIRST + words;
    }

    @Override
    public String title() {
        return words.isBlank() ? SearchMessages.Search_name : NLS.bind(SearchMessages.Search_of, words.strip());
    }
}
