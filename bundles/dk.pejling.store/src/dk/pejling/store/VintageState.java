package dk.pejling.store;

import java.util.Locale;

/**
 * A vintage and whether it counts.
 *
 * @param vintage what was published
 * @param state whether answers are made of it
 */
public record VintageState(Vintage vintage, State state) {
    /** Whether answers are made of a vintage. */
    public enum State {
        /** It counts. */
        PUBLISHED,
        /** Its publishing was undone: it is kept for reproduction, and no other answer is made of it. */
        WITHDRAWN,
        /** Its figures are gone for good; that it was there is known. */
        DELETED;

        /** Returns the name used on the command line and in JSON. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
