package dk.pejling.cli;

import dk.pejling.clustering.CommandText;
import dk.pejling.clustering.ExpectedAnalysis;
import dk.pejling.clustering.ExpectedOptions;
import dk.pejling.clustering.ExpectedResult;
import dk.pejling.clustering.VariableSelection;
import dk.pejling.clustering.regression.RegressionException;
import dk.pejling.clustering.regression.RegressionModel;
import dk.pejling.indicators.MeasurementPoint;
import dk.pejling.indicators.Scorecards;
import dk.pejling.model.Area;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.ClusterMembership;
import dk.pejling.model.ClusterSet;
import dk.pejling.model.Observation;
import dk.pejling.model.Period;
import dk.pejling.model.Slug;
import dk.pejling.model.Unit;
import dk.pejling.store.StoreException;
import dk.pejling.store.Vintage;
import dk.pejling.workspace.Session;
import dk.pejling.workspace.SizeBands;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints what the conditions of municipalities let one expect of a measurement point, beside what they reach. */
@Command(name = "expected")
final class ExpectedCommand extends PejlingCommand {
    private static final Pattern SIZES = Pattern.compile("(\\d{1,3})(?:\\.\\.(\\d{1,3}))?");

    @Option(names = "--indicator", required = true, paramLabel = "ID")
    private String indicator;

    @Option(names = "--period", paramLabel = "P|latest")
    private String period = "latest";

    @Option(names = "--as-of", paramLabel = "DATE")
    private String asOf;

    @Mixin
    private BackgroundOptions background;

    @Option(names = "--select")
    private boolean select;

    @Option(names = "--model", paramLabel = "linear|fractional")
    private RegressionModel model = RegressionModel.LINEAR;

    @Option(names = "--level", paramLabel = "P")
    private double level = ExpectedOptions.DEFAULT.level();

    @Option(names = "--least-size", paramLabel = "N")
    private double leastSize = ExpectedOptions.LEAST_SIZE;

    @Option(names = "--folds", paramLabel = "N")
    private int folds = ExpectedOptions.DEFAULT.folds();

    @Option(names = "--seed", paramLabel = "S")
    private long seed = ExpectedOptions.DEFAULT.seed();

    @ArgGroup(exclusive = true)
    private Parting parting = new Parting();

    @Option(names = "--save", paramLabel = "NAME")
    private String save;

    /** How municipalities are parted into groups. */
    static final class Parting {
        @Option(names = "--groups", paramLabel = "N..M", arity = "0..1", fallbackValue = "6..8")
        private String groups;

        @Option(names = "--clusters", paramLabel = "K")
        private Integer clusters;

        Optional<ExpectedOptions.Grouping> grouping() {
            return clusters != null ? Optional.of(new ExpectedOptions.Factors(clusters))
                    : Optional.ofNullable(groups).map(ExpectedCommand::sizes);
        }

        void tell(CommandText command) {
            command.option(clusters != null ? "--clusters" : "--groups", clusters != null ? clusters : groups);
        }
    }

    @Override
    public Integer call() throws StoreException, IOException {
        ExpectedOptions options = options();
        try (Session session = open()) {
            MeasurementPoint point = point(session, indicator);
            if (model == RegressionModel.FRACTIONAL && point.unit() != Unit.PERCENT) {
                throw CommandException.usage("expected.noShare", point.id());
            }
            Scorecards scorecards = session.scorecards(date(asOf));
            Period when = when(scorecards, point);
            ExpectedResult result = result(scorecards, point, when, options);
            if (save != null) {
                save(session, point, when, result);
            }
            new ExpectedPrinter(output(), background).print(point, when, result, scorecards.vintages().stream().map(Vintage::id).sorted().toList());
        }
        return Exit.DONE;
    }

    private ExpectedOptions options() {
        VariableSelection selection = background.isUnsaid() ? ExpectedOptions.DEFAULT.selection()
                : BackgroundOptions.told(output(), background::selection);
        if (save != null && (parting.grouping().isEmpty() || Slug.of(save).isEmpty())) {
            throw CommandException.usage("expected.save");
        }
        return BackgroundOptions.told(output(), () -> new ExpectedOptions(selection, select, model, level, leastSize, folds, seed,
                parting.grouping()));
    }

    private static ExpectedOptions.GroupSizes sizes(String text) {
        Matcher matcher = SIZES.matcher(text);
        if (!matcher.matches()) {
            throw CommandException.usage("expected.groups", text);
        }
        int fewest = Integer.parseInt(matcher.group(1));
        return new ExpectedOptions.GroupSizes(fewest, matcher.group(2) == null ? fewest : Integer.parseInt(matcher.group(2)));
    }

    /** Latest is the newest period that the source will not revise, or the newest at all where that is not told. */
    private Period when(Scorecards scorecards, MeasurementPoint point) throws StoreException {
        if (!period.equalsIgnoreCase("latest")) {
            return period(period);
        }
        Period newest = scorecards.newest(point).orElseThrow(() -> CommandException.failed(null, "value.noData", point.id()));
        Optional<Period> last = scorecards.newestFinal(scorecards.catalogue().targetGroup(point.targetGroup()).orElseThrow());
        return last.filter(one -> one.frequency() == newest.frequency() && one.compareTo(newest) < 0).orElse(newest);
    }

    private ExpectedResult result(Scorecards scorecards, MeasurementPoint point, Period when, ExpectedOptions options)
            throws StoreException {
        List<Area> municipalities = AreaRegister.denmark().municipalities();
        Map<Area, Observation> outcomes = new LinkedHashMap<>();
        scorecards.values(point, municipalities, when, false).forEach(value -> outcomes.put(value.area(), value.value()));
        if (outcomes.values().stream().noneMatch(Observation::isMeasured)) {
            throw CommandException.failed(null, "value.noData", point.id() + " " + when);
        }
        Map<Area, Observation> sizes = new LinkedHashMap<>();
        Optional<SizeBands> bands = SizeBands.of(scorecards, when);
        bands.ifPresent(one -> municipalities.forEach(area -> sizes.put(area, one.size(area))));
        if (bands.isEmpty() && leastSize > 0) {
            output().note("expected.noSizes");
        }
        try {
            return BackgroundOptions.told(output(), () -> ExpectedAnalysis.of(background.data(pejling()), outcomes, sizes,
                    point.polarity(), options));
        } catch (RegressionException e) {
            throw CommandException.failed(e, "background.wrong", e.text(output().locale()));
        }
    }

    /** Saves the groups as clusters of the point's target group. */
    private void save(Session session, MeasurementPoint point, Period when, ExpectedResult result) throws StoreException {
        CommandText command = new CommandText("pejling expected").option("--indicator", point.id()).option("--period", when)
                .data(background.file(), result.provenance().data()).option("--model", model.id()).listed("--variables", result.variables())
                .option("--least-size", leastSize).option("--seed", seed);
        parting.tell(command);
        List<ClusterMembership> memberships = result.units().stream().map(unit -> new ClusterMembership(unit.area(),
                String.valueOf(unit.group().orElseThrow()), Optional.of(point.targetGroup()), Optional.empty(), Optional.empty())).toList();
        ClustersCommand.keep(session, new ClusterSet(Slug.of(save), save.strip(), ClusterSet.Origin.COMPUTED, memberships,
                new ClusterSet.Note(command.toString(), System.getProperty("user.name", ""), ""), Optional.empty()));
        output().note("clusters.saved", Slug.of(save));
    }
}
