package dk.pejling.cli;

import dk.pejling.clustering.BackgroundData;
import dk.pejling.clustering.BackgroundException;
import dk.pejling.clustering.ClusterAnalysis;
import dk.pejling.clustering.ClusterException;
import dk.pejling.clustering.ClusterOptions;
import dk.pejling.clustering.ClusterResult;
import dk.pejling.clustering.ComputedSet;
import dk.pejling.clustering.DistanceKind;
import dk.pejling.clustering.MeasuringOptions;
import dk.pejling.clustering.MissingRule;
import dk.pejling.clustering.UnknownNameException;
import dk.pejling.clustering.UnusableColumnException;
import dk.pejling.clustering.ValidationOptions;
import dk.pejling.clustering.VariableSelection;
import dk.pejling.clustering.algorithm.GapOptions;
import dk.pejling.clustering.algorithm.SizeLimits;
import dk.pejling.clustering.algorithm.Standardisation;
import dk.pejling.model.ClusterSet;
import dk.pejling.store.StoreException;
import dk.pejling.workspace.Session;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Divides units into clusters. */
@Command(name = "cluster")
final class ClusterCommand extends PejlingCommand {
    @Option(names = "--input", paramLabel = "FILE")
    private Path input;

    @Option(names = "--id-column", paramLabel = "C")
    private String idColumn;

    @ArgGroup(exclusive = true)
    private Choice choice = new Choice();

    @Option(names = "--method", paramLabel = "ward|complete|average|single|mcquitty|ward-d|kmeans|pam|clara|ID")
    private String method;

    @Option(names = "--methods")
    private boolean methods;

    @Option(names = "--k", paramLabel = "N|N..M")
    private String k;

    @Option(names = "--standardise", paramLabel = "zscore|zscore-sample|range|robust|none")
    private String standardise = MeasuringOptions.DEFAULT.standardisation().id();

    @Option(names = "--distance", paramLabel = "euclidean|manhattan|gower")
    private String distance = MeasuringOptions.DEFAULT.distance().id();

    @Option(names = "--log", split = ",", paramLabel = "A,B")
    private List<String> logs = List.of();

    @Option(names = "--weights", split = ",", paramLabel = "A=2,B=0.5")
    private Map<String, String> weights = new LinkedHashMap<>();

    @Option(names = "--missing", paramLabel = "refuse|complete|pairwise")
    private String missing;

    @Option(names = "--sizes", paramLabel = "N..M")
    private String sizes;

    @Option(names = "--seed", paramLabel = "S")
    private long seed = 1;

    @Option(names = "--starts", paramLabel = "N")
    private int starts = 50;

    @Option(names = "--validate")
    private boolean validate;

    @Option(names = "--samples", paramLabel = "B")
    private int samples = ValidationOptions.DEFAULT.samples();

    @Option(names = "--reference", paramLabel = "scaledPCA|original")
    private String reference = ValidationOptions.DEFAULT.reference().id();

    @Option(names = "--rule", paramLabel = "firstSEmax|Tibs2001SEmax|globalmax")
    private String rule = ValidationOptions.DEFAULT.rule().id();

    @Option(names = "--save", paramLabel = "NAME")
    private String save;

    /** Which variables to measure by. */
    static final class Choice {
        @Option(names = "--variables", split = ",", paramLabel = "A,B")
        private List<String> variables = List.of();

        @Option(names = "--exclude", split = ",", paramLabel = "C")
        private List<String> exclude = List.of();
    }

    @Override
    public Integer call() throws StoreException, IOException {
        Output output = output();
        if (methods) {
            new MethodList(pejling()).print(output);
            return Exit.DONE;
        }
        required("--method", method);
        required("--k", k);
        try {
            ClusterOptions options = options();
            BackgroundData data = input == null ? BackgroundData.shipped()
                    : BackgroundData.read(pejling().file(input), Optional.ofNullable(idColumn));
            ClusterResult result = ClusterAnalysis.of(data, options);
            if (save != null) {
                save(ComputedSet.of(save, result, input == null ? "" : input.toString(), System.getProperty("user.name", ""), ""));
            }
            new ClusterPrinter(output, result).print();
            return Exit.DONE;
        } catch (BackgroundException e) {
            output.warn(e.problem().text(output.locale()));
            return Exit.FAILED;
        } catch (ClusterException e) {
            // A plug-in that fails is nobody's wrong usage.
            throw e.code() == ClusterException.Code.PLUGIN ? CommandException.failed(e, "cluster.wrong", e.text(output.locale()))
                    : CommandException.usage("cluster.wrong", e.text(output.locale()));
        } catch (UnknownNameException e) {
            throw CommandException.usage("cluster.wrong", e.text(output.locale()));
        } catch (UnusableColumnException e) {
            throw CommandException.usage("cluster.wrong", e.text(output.locale()));
        } catch (IllegalArgumentException e) {
            throw CommandException.usage("cluster.wrong", e.getMessage());
        }
    }

    private void save(ClusterSet set) throws StoreException, IOException {
        try (Session session = open()) {
            ClustersCommand.keep(session, set);
        }
        output().note("clusters.saved", set.id());
    }

    private ClusterOptions options() {
        SizeLimits range = range("--k", k);
        atLeast("--starts", starts, 1);
        atLeast("--samples", samples, 2);
        ClusterOptions options = new MethodList(pejling()).options(method, range.least())
                .withRange(range.least(), range.most()).withMeasuring(measuring()).withRandom(starts, seed);
        if (sizes != null) {
            options = options.withSizes(range("--sizes", sizes));
        }
        return validate ? options.withValidation(new ValidationOptions(samples,
                one("--reference", reference, GapOptions.Reference.values(), GapOptions.Reference::id),
                one("--rule", rule, GapOptions.Rule.values(), GapOptions.Rule::id))) : options;
    }

    private MeasuringOptions measuring() {
        // The shipped figures have gaps that their readers know of; in other files a gap may be a mistake.
        MissingRule unasked = input == null ? MissingRule.COMPLETE : MissingRule.REFUSE;
        Map<String, Double> numbers = new LinkedHashMap<>();
        weights.forEach((name, weight) -> numbers.put(name, weight(name, weight)));
        return MeasuringOptions.DEFAULT.withSelection(new VariableSelection(choice.variables, choice.exclude))
                .withStandardisation(one("--standardise", standardise, Standardisation.values(), Standardisation::id))
                .withDistance(one("--distance", distance, DistanceKind.values(), DistanceKind::id))
                .withMissing(missing == null ? unasked : one("--missing", missing, MissingRule.values(), MissingRule::id))
                .withLogsAndWeights(logs, numbers);
    }

    private static double weight(String name, String text) {
        try {
            return Double.parseDouble(text.replace(',', '.'));
        } catch (NumberFormatException e) {
            throw CommandException.usage("cluster.noNumber", "--weights " + name, text);
        }
    }

    private static void required(String option, String value) {
        if (value == null) {
            throw CommandException.usage("cluster.required", option);
        }
    }

    private static void atLeast(String option, int value, int least) {
        if (value < least) {
            throw CommandException.usage("cluster.tooLow", option, value, least);
        }
    }

    /** Returns one of several things by its id. */
    private static <T> T one(String option, String id, T[] values, Function<T, String> idOf) {
        return Arrays.stream(values).filter(each -> idOf.apply(each).equalsIgnoreCase(id)).findFirst()
                .orElseThrow(() -> CommandException.usage("cluster.unknown", option, id,
                        String.join(", ", Arrays.stream(values).map(idOf).toList())));
    }

    private static SizeLimits range(String option, String text) {
        if (!text.matches("[1-9]\\d{0,8}(\\.\\.[1-9]\\d{0,8})?")) {
            throw CommandException.usage("cluster.noRange", option, text);
        }
        String[] ends = text.split("\\.\\.");
        int from = Integer.parseInt(ends[0]);
        int to = Integer.parseInt(ends[ends.length - 1]);
        if (to < from) {
            throw CommandException.usage("cluster.noRange", option, text);
        }
        return new SizeLimits(from, to);
    }
}
