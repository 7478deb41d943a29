package dk.pejling.indicators.formula;

import dk.pejling.model.Slug;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** What may be meant at a place of a formula that is being written. */
public final class Completion {
    private static final int MOST = 40;

    private final Collection<String> names;
    private final Function<String, Collection<String>> members;

    /**
     * Makes one.
     *
     * @param names measures, points and constants
     * @param members members of all dimensions of a measure, by its id
     */
    public Completion(Collection<String> names, Function<String, Collection<String>> members) {
        this.names = List.copyOf(names);
        this.members = members;
    }

    /**
     * A word that may stand there.
     *
     * @param from where the word begins that it takes the place of
     * @param to where that word ends
     * @param text the word
     */
    public record Proposal(int from, int to, String text) {
    }

    /** Returns at most forty words for what stands before the cursor: those that begin so first, then those that hold it. */
    public List<Proposal> at(String formula, int cursor) {
        int bracket = formula.lastIndexOf('[', cursor - 1);
        boolean inBrackets = bracket >= 0 && formula.indexOf(']', bracket) < 0 | formula.indexOf(']', bracket) >= cursor;
        int from = cursor;
        while (from > 0 && (inBrackets ? "[=|;".indexOf(formula.charAt(from - 1)) < 0 : isInName(formula.charAt(from - 1)))) {
            from--;
        }
        while (inBrackets && from < cursor && formula.charAt(from) == ' ') {
            from++;
        }
        String word = formula.substring(from, cursor);
        return matches(inBrackets ? members.apply(measure(formula, bracket)) : all(), word, from, cursor);
    }

    private static boolean isInName(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '_';
    }

    private static String measure(String formula, int bracket) {
        int from = bracket;
        while (from > 0 && isInName(formula.charAt(from - 1))) {
            from--;
        }
        return formula.substring(from, bracket);
    }

    private List<String> all() {
        List<String> all = new ArrayList<>();
        Functions.NAMES.forEach(name -> all.add(name + "("));
        all.addAll(names);
        return all;
    }

    private static List<Proposal> matches(Collection<String> candidates, String word, int from, int to) {
        String wanted = Slug.of(word);
        List<String> first = candidates.stream().filter(name -> Slug.of(name).startsWith(wanted)).toList();
        List<String> then = candidates.stream().filter(name -> !first.contains(name) && Slug.of(name).contains(wanted)).toList();
        List<String> both = new ArrayList<>(first);
        both.addAll(then);
        return both.stream().limit(MOST).map(name -> new Proposal(from, to, name)).toList();
    }
}
