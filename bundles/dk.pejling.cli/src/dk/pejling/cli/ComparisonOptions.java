package dk.pejling.cli;

import dk.pejling.clustering.BackgroundData;
import dk.pejling.clustering.PeerComparison;
import dk.pejling.clustering.PeerFinder;
import dk.pejling.clustering.PeerOptions;
import dk.pejling.clustering.ReferenceData;
import dk.pejling.indicators.Scorecards;
import dk.pejling.indicators.TargetGroup;
import dk.pejling.model.Area;
import dk.pejling.model.AreaKind;
import dk.pejling.model.Average;
import dk.pejling.model.Comparison;
import dk.pejling.model.Period;
import dk.pejling.store.StoreException;
import dk.pejling.workspace.ComparisonChoice;
import dk.pejling.workspace.Comparisons;
import dk.pejling.workspace.Session;
import dk.pejling.workspace.UnknownChoiceException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Whom to compare with, as named on the command line or as report parameters. */
final class ComparisonOptions {
    @Option(names = "--compare", paramLabel = "peers|cluster[:SET]|region|country|group:NAME")
    private String compare = "peers";

    @Option(names = "--k", paramLabel = "N")
    private int k = PeerOptions.DEFAULT.k();

    @Option(names = "--set", paramLabel = "SET")
    private String set = "all";

    @Option(names = "--average", paramLabel = "weighted|unweighted")
    private Average average;

    @Option(names = "--own", paramLabel = "in|out")
    private Own own = Own.OUT;

    private PeerFinder finder;
    private Comparisons comparisons;

    /** Whether the area is a member of its own group. */
    private enum Own {
        IN, OUT
    }

    /** Makes the options of a report from its parameters. */
    static ComparisonOptions of(Map<String, String> parameters) {
        ComparisonOptions options = new ComparisonOptions();
        options.compare = parameters.getOrDefault("compare", options.compare);
        options.average = Optional.ofNullable(parameters.get("average")).map(ComparisonOptions::average).orElse(null);
        return options;
    }

    /** Returns the asked way to average; empty leaves it to each measurement point. */
    Optional<Average> average() {
        return Optional.ofNullable(average);
    }

    /** Returns whether the municipality is a member of its own group. */
    boolean ownIn() {
        return own == Own.IN;
    }

    private static Average average(String text) {
        for (Average average : Average.values()) {
            if (average.id().equalsIgnoreCase(text)) {
                return average;
            }
        }
        throw CommandException.unknown("average", text, List.of(Average.WEIGHTED.id(), Average.UNWEIGHTED.id()));
    }

    /** Judges what can be judged before a home is opened: the area, the words of the options, the number of peers. */
    void check(List<Area> areas, Output output) {
        areas.stream().filter(area -> area.kind() != AreaKind.MUNICIPALITY).findFirst().ifPresent(area -> {
            throw CommandException.usage("scorecard.noMunicipality", area.name());
        });
        choice();
        finder(output);
    }

    private ComparisonChoice choice() {
        List<String> ids = Arrays.stream(Comparison.Kind.values()).map(Comparison.Kind::id).toList();
        return ComparisonChoice.parse(compare, average(), ownIn())
                .orElseThrow(() -> CommandException.unknown("comparison", compare, ids));
    }

    /**
     * Returns whom a municipality is set beside; a group that needs a word of caution brings it. The options serve one
     * command: what they look up once holds for all its municipalities.
     */
    PeerComparison of(Session session, Scorecards scorecards, Area area, TargetGroup group, Period period, Output output,
            Locale locale) throws StoreException {
        if (comparisons == null) {
            comparisons = new Comparisons(session.sets(), scorecards, finder(output));
        }
        try {
            return comparisons.of(choice(), area, group, period, locale);
        } catch (UnknownChoiceException e) {
            throw unknown(e);
        }
    }

    private static CommandException unknown(UnknownChoiceException e) {
        return switch (e.code()) {
            case SET -> CommandException.unknown("clusterSet", e.name(), e.candidates());
            case GROUP -> CommandException.unknown("group", e.name(), e.candidates());
            case NO_SET -> CommandException.usage("clusters.none");
            case WHICH_SET -> CommandException.usage("clusters.which", String.join(", ", e.candidates()));
            case NO_SIZES -> CommandException.failed(e, "groups.noSizes");
        };
    }

    private PeerFinder finder(Output output) {
        if (finder == null) {
            finder = BackgroundOptions.told(output, () -> PeerFinder.of(BackgroundData.shipped(),
                    PeerOptions.DEFAULT.withK(k).withSelection(ReferenceData.shipped().set(set))));
        }
        return finder;
    }
}
