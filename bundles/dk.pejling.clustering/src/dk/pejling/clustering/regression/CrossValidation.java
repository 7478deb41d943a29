package dk.pejling.clustering.regression;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;

/**
 * How well a model predicts units that it does not know.
 *
 * @param folds how many parts the units were dealt into, each predicted from the others
 * @param seed of the dealing
 * @param rmse root of the mean squared error over the folds, in units of the outcome; empty when the model cannot be made
 *     without some fold, since a variable says something of its units alone
 * @param leaveOneOutRmse the same, each unit predicted from all the others
 * @param predictiveR2 1 − Σ(actual − predicted from all the others)² / Σ(actual − mean)²; below 0 when the mean predicts better
 */
public record CrossValidation(int folds, long seed, OptionalDouble rmse, double leaveOneOutRmse, double predictiveR2) {
    /**
     * Validates a model.
     *
     * @throws RegressionException if there are too few or too many folds, or the model cannot be made of the whole
     */
    public static CrossValidation of(Sample sample, RegressionModel model, int folds, long seed) {
        if (folds < 2 || folds > sample.size()) {
            throw new RegressionException("folds", folds, sample.size());
        }
        List<Integer> dealt = new ArrayList<>();
        for (int i = 0; i < sample.size(); i++) {
            dealt.add(i);
        }
        Collections.shuffle(dealt, new Random(seed));
        double alone = 0;
        List<Optional<Prediction>> predictions = LeaveOneOut.predictions(sample, model, 0.5);
        int n = 0;
        for (int i = 0; i < sample.size(); i++) {
            if (predictions.get(i).isPresent()) {
                alone += Math.pow(sample.outcome(i) - predictions.get(i).get().expected(), 2);
                n++;
            }
        }
        return new CrossValidation(folds, seed, rmse(sample, model, dealt, folds), Math.sqrt(alone / n),
                1 - alone / Regression.errors(sample, sample.mean()));
    }

    private static OptionalDouble rmse(Sample sample, RegressionModel model, List<Integer> dealt, int folds) {
        double squares = 0;
        try {
            for (int fold = 0; fold < folds; fold++) {
                squares += fold(sample, model, dealt, fold, folds);
            }
        } catch (RegressionException e) {
            // The whole sample has its model; that a part of it has none is an answer about the sample.
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(Math.sqrt(squares / sample.size()));
    }

    private static double fold(Sample sample, RegressionModel model, List<Integer> dealt, int fold, int folds) {
        List<Integer> kept = new ArrayList<>();
        List<Integer> left = new ArrayList<>();
        for (int i = 0; i < dealt.size(); i++) {
            (i % folds == fold ? left : kept).add(dealt.get(i));
        }
        Sample known = sample.units(kept.stream().mapToInt(Integer::intValue).toArray());
        LeastSquares squares = model == RegressionModel.LINEAR ? Regression.leastSquares(known) : LogisticFit.of(known).linear();
        double sum = 0;
        for (int unit : left) {
            double predicted = squares.predict(sample.row(unit));
            sum += Math.pow(sample.outcome(unit) - (model == RegressionModel.LINEAR ? predicted : LogisticFit.share(predicted)), 2);
        }
        return sum;
    }
}
