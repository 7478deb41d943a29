package dk.pejling.cli;

import dk.pejling.clustering.BackgroundData;
import dk.pejling.clustering.ClusterAnalysis;
import dk.pejling.clustering.ClusterException;
import dk.pejling.clustering.ClusterOptions;
import dk.pejling.clustering.ClusterResult;
import dk.pejling.clustering.ComputedSet;
import dk.pejling.clustering.MeasuringOptions;
import dk.pejling.clustering.MissingRule;
import dk.pejling.clustering.ValidationOptions;
import dk.pejling.clustering.algorithm.GapOptions;
import dk.pejling.clustering.algorithm.SizeLimits;
import dk.pejling.model.ClusterSet;
import dk.pejling.store.StoreException;
import dk.pejling.workspace.Session;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Divides units into clusters. */
@Command(name = "cluster")
final class ClusterCommand extends PejlingCommand {
    @Mixin
    private BackgroundOptions background;

    @Mixin
    private DistanceOptions distance;

    @Option(names = "--method", paramLabel = "ward|complete|average|single|mcquitty|ward-d|kmeans|pam|clara|ID")
    private String method;

    @Option(names = "--methods")
    private boolean methods;

    @Option(names = "--k", paramLabel = "N|N..M")
    private String k;

    @Option(names = "--log", split = ",", paramLabel = "A,B")
    private List<String> logs = List.of();

    @Option(names = "--missing", paramLabel = "refuse|complete|pairwise|median")
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
            ClusterOptions options = BackgroundOptions.told(output, this::options);
            BackgroundData data = BackgroundOptions.told(output, () -> distance.categorised(background.data(pejling())));
            ClusterResult result = BackgroundOptions.told(output, () -> ClusterAnalysis.of(data, options));
            if (save != null) {
                save(ComputedSet.of(save, result, background.file(), System.getProperty("user.name", ""), ""));
            }
            new ClusterPrinter(output, result, data, background).print();
            return Exit.DONE;
        } catch (ClusterException e) {
            // A plug-in that fails is nobody's wrong usage.
            throw e.code() == ClusterException.Code.PLUGIN ? CommandException.failed(e, "cluster.wrong", e.text(output.locale()))
                    : CommandException.usage("cluster.wrong", e.text(output.locale()));
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
                DistanceOptions.one("--reference", reference, GapOptions.Reference.values(), GapOptions.Reference::id),
                DistanceOptions.one("--rule", rule, GapOptions.Rule.values(), GapOptions.Rule::id))) : options;
    }

    private MeasuringOptions measuring() {
        // The shipped figures have gaps that their readers know of; in other files a gap may be a mistake.
        MissingRule unasked = background.isShipped() ? MissingRule.COMPLETE : MissingRule.REFUSE;
        return MeasuringOptions.DEFAULT.withSelection(background.selection()).withStandardisation(distance.scale())
                .withDistance(distance.kind()).withLogsAndWeights(logs, distance.weights())
                .withMissing(missing == null ? unasked : DistanceOptions.one("--missing", missing, MissingRule.values(), MissingRule::id));
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
