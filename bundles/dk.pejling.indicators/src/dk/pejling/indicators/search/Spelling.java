package dk.pejling.indicators.search;

import dk.pejling.model.Slug;
import java.util.OptionalInt;

/**
 * How near two names are as people type them: capitals, accents and the spellings of æ, ø and å (ae, oe, aa, or just a, o)
 * make no difference; a few wrong, missing, doubled or swapped letters make little.
 */
final class Spelling {
    private static final int SHORT = 4;
    private static final int LONG = 8;
    private static final int LEAST_PREFIX = 3;

    private Spelling() {
    }

    /** Returns a name with all spellings of æ, ø and å made alike. */
    static String plain(String name) {
        return Slug.of(name).replace("aa", "a").replace("ae", "a").replace("oe", "o").replace("-", " ");
    }

    /**
     * Returns how far what was typed is from a name: 0 the same, 1 its beginning, from 2 on one for each letter that differs.
     *
     * @return empty when they are too different: up to four letters none may differ, up to eight one, beyond that two
     */
    static OptionalInt distance(String typed, String name) {
        String one = plain(typed);
        String other = plain(name);
        if (one.isEmpty()) {
            return OptionalInt.empty();
        }
        if (one.equals(other)) {
            return OptionalInt.of(0);
        }
        if (one.length() >= LEAST_PREFIX && other.startsWith(one) && !one.contains(" ")) {
            return OptionalInt.of(1);
        }
        int allowed = one.length() <= SHORT ? 0 : one.length() <= LONG ? 1 : 2;
        int letters = letters(one, other);
        // A name that is typed only in part may have its mistakes there.
        int part = other.length() > one.length() ? letters(one, other.substring(0, one.length())) + 1 : letters;
        int least = Math.min(letters, part);
        return least <= allowed ? OptionalInt.of(1 + Math.max(1, least)) : OptionalInt.empty();
    }

    /** Counts letters to change, insert, leave out or swap with their neighbours (optimal string alignment). */
    static int letters(String one, String other) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                cost[i][j] = i == 0 ? j : j == 0 ? i : Math.min(Math.min(cost[i - 1][j], cost[i][j - 1]) + 1,
                        cost[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1));
                if (i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1)) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[one.length()][other.length()];
    }
}
