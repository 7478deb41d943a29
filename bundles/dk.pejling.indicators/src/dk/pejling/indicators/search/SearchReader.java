package dk.pejling.indicators.search;

import dk.pejling.indicators.Catalogue;
import dk.pejling.indicators.MeasurementPoint;
import dk.pejling.indicators.TargetGroup;
import dk.pejling.model.Area;
import dk.pejling.model.AreaKind;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.CloseMatches;
import dk.pejling.model.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Reads what somebody types: areas, target groups, measurement points and a span of months, in any order, in Danish or English,
 * with a few wrong letters.
 *
 * <p>The longest name wins that begins at a word; among names of one length the better spelt, then areas before target groups
 * before points. A point whose name several target groups share is that of the target groups named.
 */
public final class SearchReader {
    private static final int LONGEST = 6;
    private static final Set<String> FILLERS = Set.of("og", "i", "for", "på", "af", "and", "in", "of", "the", "med", "with", "kommune",
            "kommuner", "municipality", "mod", "vs", "+", "&");

    private final Catalogue catalogue;
    private final List<Name> names = new ArrayList<>();

    /** Something that can be named. */
    private record Name(String name, Object thing, int order) {
    }

    /** A name found, and how far from it the typing is. */
    private record Match(Name name, int words, int distance) {
    }

    /** Makes a reader that knows the areas of the country and what a catalogue holds. */
    public SearchReader(Catalogue catalogue) {
        this.catalogue = catalogue;
        for (Area area : AreaRegister.denmark().all()) {
            if (area.kind() != AreaKind.UNKNOWN) {
                names.add(new Name(area.name(), area, 0));
                names.add(new Name(area.name().replaceFirst("^Region ", ""), area, area.kind() == AreaKind.REGION ? 1 : 0));
            }
        }
        for (String country : List.of("landet", "Danmark", "Denmark", "country")) {
            names.add(new Name(country, AreaRegister.denmark().country(), 1));
        }
        for (TargetGroup group : catalogue.targetGroups()) {
            List.of(group.name().da(), group.name().en(), group.id()).forEach(name -> names.add(new Name(name, group, 2)));
        }
        for (MeasurementPoint point : catalogue.points()) {
            List.of(point.name().da(), point.name().en(), point.id()).forEach(name -> names.add(new Name(name, point, 3)));
        }
    }

    /** Returns what a text means. */
    public Search read(String text) {
        List<String> words = List.of(text.strip().split("[\\s,;]+"));
        Set<Object> things = new LinkedHashSet<>();
        List<Search.Word> guesses = new ArrayList<>();
        List<Search.Word> unknown = new ArrayList<>();
        Optional<Period> from = Optional.empty();
        Optional<Period> to = Optional.empty();
        int at = 0;
        while (at < words.size() && !words.getFirst().isEmpty()) {
            Optional<PeriodWords.Range> range = PeriodWords.at(words, at);
            Optional<Match> match = range.isPresent() ? Optional.empty() : match(words, at);
            if (range.isPresent()) {
                from = range.get().from().or(fallback(from));
                to = range.get().to().or(fallback(to));
                at += range.get().words();
            } else if (match.isPresent()) {
                things.add(match.get().name().thing());
                if (match.get().distance() > 1) {
                    guesses.add(new Search.Word(typed(words, at, match.get().words()), List.of(match.get().name().name())));
                }
                at += match.get().words();
            } else {
                String word = words.get(at++);
                if (!FILLERS.contains(word.toLowerCase(Locale.ROOT))) {
                    unknown.add(new Search.Word(word, CloseMatches.of(word, names.stream().map(Name::name).toList())));
                }
            }
        }
        return new Search(of(things, Area.class), of(things, TargetGroup.class), points(things), from, to, guesses, unknown);
    }

    private static java.util.function.Supplier<Optional<Period>> fallback(Optional<Period> earlier) {
        return () -> earlier;
    }

    private static String typed(List<String> words, int at, int count) {
        return String.join(" ", words.subList(at, at + count));
    }

    private static <T> List<T> of(Set<Object> things, Class<T> type) {
        return things.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private Optional<Match> match(List<String> words, int at) {
        for (int count = Math.min(LONGEST, words.size() - at); count > 0; count--) {
            String typed = typed(words, at, count);
            int length = count;
            if (count == 1 && FILLERS.contains(typed.toLowerCase(Locale.ROOT))) {
                return Optional.empty();
            }
            Optional<Match> best = names.stream().map(name -> match(typed, name, length)).flatMap(Optional::stream)
                    .filter(match -> length == 1 || Spelling.plain(match.name().name()).split(" ").length >= length)
                    .min(Comparator.comparingInt(Match::distance).thenComparingInt(match -> match.name().order())
                            .thenComparingInt(match -> match.name().name().length()));
            if (best.isPresent()) {
                return best;
            }
        }
        return Optional.empty();
    }

    private static Optional<Match> match(String typed, Name name, int words) {
        OptionalInt distance = Spelling.distance(typed, name.name());
        return distance.isPresent() ? Optional.of(new Match(name, words, distance.getAsInt())) : Optional.empty();
    }

    /** A point named together with target groups is the one of these groups, where they have one of that name. */
    private List<MeasurementPoint> points(Set<Object> things) {
        List<TargetGroup> groups = of(things, TargetGroup.class);
        Set<MeasurementPoint> points = new LinkedHashSet<>();
        for (MeasurementPoint named : of(things, MeasurementPoint.class)) {
            List<MeasurementPoint> ofGroups = catalogue.points().stream()
                    .filter(point -> groups.stream().anyMatch(group -> group.id().equals(point.targetGroup())))
                    .filter(point -> point.id().equals(named.id()) || point.id().startsWith(named.id() + "-" + point.targetGroup())).toList();
            points.addAll(ofGroups.isEmpty() ? List.of(named) : ofGroups);
        }
        return List.copyOf(points);
    }
}
