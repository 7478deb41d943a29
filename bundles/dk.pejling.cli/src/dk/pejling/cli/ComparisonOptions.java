package dk.pejling.cli;

import dk.pejling.clustering.BackgroundData;
import dk.pejling.clustering.BackgroundException;
import dk.pejling.clustering.PeerComparison;
import dk.pejling.clustering.PeerFinder;
import dk.pejling.clustering.PeerOptions;
import dk.pejling.model.Area;
import dk.pejling.model.AreaKind;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.Average;
import dk.pejling.model.Comparison;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Whom to compare with, as named on the command line or as report parameters. */
final class ComparisonOptions {
    @Option(names = "--compare", paramLabel = "peers|country")
    private String compare = "peers";

    @Option(names = "--k", paramLabel = "N")
    private int k = PeerOptions.DEFAULT.k();

    @Option(names = "--average", paramLabel = "weighted|unweighted")
    private Average average;

    @Option(names = "--own", paramLabel = "in|out")
    private Own own = Own.OUT;

    private PeerFinder finder;

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

    private static Average average(String text) {
        for (Average average : Average.values()) {
            if (average.id().equalsIgnoreCase(text)) {
                return average;
            }
        }
        throw CommandException.unknown("average", text, List.of(Average.WEIGHTED.id(), Average.UNWEIGHTED.id()));
    }

    /** Returns whom a municipality is set beside; a group that needs a word of caution brings it. */
    PeerComparison of(Area area, Locale locale) {
        if (area.kind() != AreaKind.MUNICIPALITY) {
            throw CommandException.usage("scorecard.noMunicipality", area.name());
        }
        return switch (compare.toLowerCase(Locale.ROOT)) {
            case "peers" -> PeerComparison.of(finder(), area, Optional.ofNullable(average), own == Own.IN, locale);
            case "country" -> new PeerComparison(new Comparison(Comparison.Kind.COUNTRY, AreaRegister.denmark().country().name(),
                    List.of(AreaRegister.denmark().country()), Optional.ofNullable(average), false), Map.of(), List.of());
            default -> {
                if (compare.matches("(?i)region|cluster(:.*)?|group:.*")) {
                    throw CommandException.usage("notYet", "--compare " + compare);
                }
                throw CommandException.unknown("comparison", compare, List.of("peers", "country", "region", "cluster"));
            }
        };
    }

    private PeerFinder finder() {
        if (finder == null) {
            try {
                finder = PeerFinder.of(BackgroundData.shipped(), PeerOptions.DEFAULT.withK(k));
            } catch (BackgroundException e) {
                throw new IllegalStateException("The shipped background data cannot be used", e);
            } catch (IllegalArgumentException e) {
                throw CommandException.usage("peers.wrong", e.getMessage());
            }
        }
        return finder;
    }
}
