package dk.pejling.ui.search;

import org.eclipse.osgi.util.NLS;

/** Texts of the search. */
final class SearchMessages extends NLS {
    public static String Search_empty;
    public static String Search_found;
    public static String Search_guess;
    public static String Search_hint;
    public static String Search_name;
    public static String Search_noFigures;
    public static String Search_nothing;
    /** {@code {0}}: the words. */
    public static String Search_of;
    public static String Search_period;
    public static String Search_quick;
    public static String Search_short;
    public static String Search_span;
    public static String Search_unknown;
    public static String Search_unknownMeant;

    static {
        NLS.initializeMessages("dk.pejling.ui.search.messages", SearchMessages.class);
    }

    private SearchMessages() {
    }
}
