package dk.pejling.clustering;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

import dk.pejling.clustering.ExpectedResult.LeftOut;
import dk.pejling.clustering.ExpectedResult.Reason;
import dk.pejling.clustering.ExpectedResult.Unit;
import dk.pejling.clustering.algorithm.Hierarchical;
import dk.pejling.clustering.algorithm.HierarchicalOptions;
import dk.pejling.clustering.algorithm.Matrix;
import dk.pejling.clustering.algorithm.Standardisation;
import dk.pejling.clustering.algorithm.Standardise;
import dk.pejling.clustering.regression.BackwardElimination;
import dk.pejling.clustering.regression.CrossValidation;
import dk.pejling.clustering.regression.Fit;
import dk.pejling.clustering.regression.LeaveOneOut;
import dk.pejling.clustering.regression.NeighbourGroups;
import dk.pejling.clustering.regression.Prediction;
import dk.pejling.clustering.regression.RankBand;
import dk.pejling.clustering.regression.Regression;
import dk.pejling.clustering.regression.RegressionModel;
import dk.pejling.clustering.regression.Sample;
import dk.pejling.model.Area;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.DanishOrder;
import dk.pejling.model.Observation;
import dk.pejling.model.Polarity;

/** Sets municipalities beside what their conditions let one expect, each predicted from all the others. */
public final class ExpectedAnalysis {
    private static final double PER_CENT = 100;

    private final BackgroundData data;
    private final ExpectedOptions options;
    private final Polarity polarity;
    private final double scale;
    private final List<Area> areas = new ArrayList<>();
    private final List<Integer> rows = new ArrayList<>();
    private final List<Double> outcomes = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();

    private ExpectedAnalysis(BackgroundData data, ExpectedOptions options, Polarity polarity) {
        this.data = data;
        this.options = options;
        this.polarity = polarity;
        scale = options.model() == RegressionModel.FRACTIONAL ? PER_CENT : 1;
    }

    /**
     * Computes what is expected.
     *
     * @param data background of municipalities; rows that stand for none are passed over
     * @param outcomes what each municipality reached; in per cent for the fractional model
     * @param sizes how large each is, in the unit of {@link ExpectedOptions#leastSize}; one whose size is not known is not left
     *        out for it
     * @param polarity which direction of the outcome is good
     * @throws BackgroundException if a cell of a variable is no number
     * @throws UnknownNameException if a variable is not there
     * @throws UnusableColumnException if a column is no variable
     * @throws UnusableOptionException if no variable is left
     * @throws dk.pejling.clustering.regression.RegressionException if no such model can be made of the units
     */
    public static ExpectedResult of(BackgroundData data, Map<Area, Observation> outcomes, Map<Area, Observation> sizes,
            Polarity polarity, ExpectedOptions options) throws BackgroundException {
        List<String> selected = options.selection().from(data);
        data.check(selected);
        ExpectedAnalysis analysis = new ExpectedAnalysis(data, options, polarity);
        analysis.sort(selected, outcomes, sizes);
        return analysis.run(selected);
    }

    private void sort(List<String> selected, Map<Area, Observation> actual, Map<Area, Observation> sizes) {
        for (int row = 0; row < data.ids().size(); row++) {
            Optional<Area> area = AreaRegister.denmark().find(data.ids().get(row)).filter(actual::containsKey);
            if (area.isPresent()) {
                Optional<Reason> reason = reason(row, selected, actual.get(area.get()), Optional.ofNullable(sizes.get(area.get())));
                if (reason.isPresent()) {
                    leftOut.add(new LeftOut(area.get(), reason.get()));
                } else {
                    areas.add(area.get());
                    rows.add(row);
                    outcomes.add(actual.get(area.get()).number().orElseThrow());
                }
            }
        }
    }

    private Optional<Reason> reason(int row, List<String> selected, Observation outcome, Optional<Observation> size) {
        if (!data.missing(row, selected).isEmpty()) {
            return Optional.of(Reason.BACKGROUND);
        }
        if (size.isPresent() && size.get() instanceof Observation.Measured measured && measured.value() < options.leastSize()) {
            return Optional.of(Reason.SIZE);
        }
        return outcome.isMeasured() ? Optional.empty() : Optional.of(Reason.OUTCOME);
    }

    private ExpectedResult run(List<String> selected) {
        Sample all = sample(selected);
        Optional<BackwardElimination> elimination = options.select() ? Optional.of(BackwardElimination.of(all)) : Optional.empty();
        List<String> kept = elimination.map(BackwardElimination::kept).orElse(selected);
        Sample sample = elimination.isPresent() ? sample(kept) : all;
        Fit fit = Regression.fit(sample, options.model());
        CrossValidation validation = CrossValidation.of(sample, options.model(), options.folds(), options.seed());
        Provenance provenance = Provenance.of(data, kept, options.model().id(), OptionalLong.of(options.seed()));
        return new ExpectedResult(provenance, options, kept, elimination, fit, new CrossValidation(validation.folds(), validation.seed(),
                scaled(validation.rmse()), scale * validation.leaveOneOutRmse(), validation.predictiveR2()),
                units(fit, LeaveOneOut.predictions(sample, options.model(), options.level()), kept), leftOut);
    }

    private Sample sample(List<String> variables) {
        double[][] conditions = new double[rows.size()][variables.size()];
        double[] outcome = new double[rows.size()];
        for (int i = 0; i < conditions.length; i++) {
            for (int j = 0; j < variables.size(); j++) {
                conditions[i][j] = data.value(rows.get(i), variables.get(j)).orElseThrow();
            }
            outcome[i] = outcomes.get(i) / scale;
        }
        return new Sample(variables, Matrix.of(conditions), outcome);
    }

    private List<Unit> units(Fit fit, List<Optional<Prediction>> predictions, List<String> kept) {
        int[] told = IntStream.range(0, areas.size()).filter(i -> predictions.get(i).isPresent()).toArray();
        IntStream.range(0, areas.size()).filter(i -> predictions.get(i).isEmpty())
                .forEach(i -> leftOut.add(new LeftOut(areas.get(i), Reason.ALONE)));
        List<Prediction> scaled = IntStream.of(told).mapToObj(i -> scaled(predictions.get(i).orElseThrow())).toList();
        double[] advantages = IntStream.range(0, told.length)
                .mapToDouble(i -> polarity.advantage(outcomes.get(told[i]) - scaled.get(i).expected())).toArray();
        List<RankBand> bands = RankBand.of(advantages, scaled.stream().mapToDouble(Prediction::standardError).toArray(), options.level());
        Optional<int[]> groups = options.grouping().map(grouping -> groups(grouping, told, scaled, kept));
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i < told.length; i++) {
            int at = i;
            Fit.Unit influence = fit.units().get(told[i]);
            units.add(new Unit(areas.get(told[i]), outcomes.get(told[i]), scaled.get(i), advantages[i], bands.get(i),
                    influence.leverage(), influence.cook(), groups.map(one -> one[at])));
        }
        units.sort(Comparator.comparingInt((Unit unit) -> unit.band().rank())
                .thenComparing(unit -> unit.area().name(), DanishOrder.NAMES));
        return units;
    }

    private int[] groups(ExpectedOptions.Grouping grouping, int[] told, List<Prediction> predictions, List<String> kept) {
        return switch (grouping) {
            case ExpectedOptions.GroupSizes sizes -> IntStream.of(NeighbourGroups.of(
                    predictions.stream().mapToDouble(Prediction::expected).toArray(), sizes.fewest(), sizes.most()))
                    .map(group -> group + 1).toArray();
            case ExpectedOptions.Factors factors -> clusters(factors.clusters(), told, kept);
        };
    }

    private int[] clusters(int number, int[] told, List<String> kept) {
        if (number > told.length || kept.isEmpty()) {
            throw new UnusableOptionException(kept.isEmpty() ? "noVariable" : "clusters", number, told.length);
        }
        double[][] conditions = new double[told.length][kept.size()];
        for (int i = 0; i < told.length; i++) {
            for (int j = 0; j < kept.size(); j++) {
                conditions[i][j] = data.value(rows.get(told[i]), kept.get(j)).orElseThrow();
            }
        }
        Matrix scores = Standardise.columns(Matrix.of(conditions), Standardisation.ZSCORE).values();
        return Hierarchical.of(scores, HierarchicalOptions.WARD).cut(number).labels();
    }

    private OptionalDouble scaled(OptionalDouble error) {
        return error.isPresent() ? OptionalDouble.of(scale * error.getAsDouble()) : error;
    }

    private Prediction scaled(Prediction one) {
        return new Prediction(scale * one.expected(), scale * one.standardError(), scale * one.lower(), scale * one.upper());
    }
}
