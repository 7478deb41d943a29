package dk.pejling.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** What somebody may have meant: names near to one that is unknown. */
public final class CloseMatches {
    private static final int MOST = 3;

    private CloseMatches() {
    }

    /**
     * Returns at most three candidates near to {@code text}, nearest first; those that contain it come before those
     * that differ by few letters (Levenshtein distance of the slugs, at most a third of the length and one).
     */
    public static List<String> of(String text, Collection<String> candidates) {
        String wanted = Slug.of(text);
        record Match(String name, int distance) {
        }
        return candidates.stream().distinct()
                .map(name -> new Match(name, distance(wanted, Slug.of(name))))
                .filter(match -> match.distance <= wanted.length() / 3 + 1)
                .sorted(Comparator.comparingInt(Match::distance).thenComparing(Match::name, DanishOrder.NAMES))
                .limit(MOST).map(Match::name).toList();
    }

    private static int distance(String wanted, String name) {
        if (!wanted.isEmpty() && name.contains(wanted)) {
            return 0;
        }
        int[] row = new int[name.length() + 1];
        for (int j = 0; j <= name.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= wanted.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= name.length(); j++) {
                int substitute = diagonal + (wanted.charAt(i - 1) == name.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substitute, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[name.length()];
    }
}
