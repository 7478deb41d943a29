package dk.pejling.clustering;

import java.util.List;
import java.util.Optional;

import dk.pejling.clustering.regression.BackwardElimination;
import dk.pejling.clustering.regression.CrossValidation;
import dk.pejling.clustering.regression.Fit;
import dk.pejling.clustering.regression.Prediction;
import dk.pejling.clustering.regression.RankBand;
import dk.pejling.model.Area;

/**
 * What the conditions of municipalities let one expect of them, beside what they do.
 *
 * @param provenance what it is made of, to make the same again
 * @param options as asked
 * @param variables names of the variables in the model, in the order of the data
 * @param elimination which variables went; empty unless asked for
 * @param fit the model over all units, with diagnostics; of shares where the model is fractional
 * @param validation how well it predicts units it does not know; errors in the unit of the outcome
 * @param units those in the model, the best first
 * @param leftOut the others, with the reason, in the order of the data
 */
public record ExpectedResult(Provenance provenance, ExpectedOptions options, List<String> variables, Optional<BackwardElimination> elimination, Fit fit,
        CrossValidation validation, List<Unit> units, List<LeftOut> leftOut) {
    /** Copies the lists. */
    public ExpectedResult {
        variables = List.copyOf(variables);
        units = List.copyOf(units);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * One municipality.
     *
     * @param area which
     * @param actual its outcome
     * @param prediction what is expected of it from all the others, in the unit of the outcome
     * @param advantage actual less expected, turned so that positive is good
     * @param band its place by advantage, and those that cannot be told from it
     * @param leverage how far its conditions lie from the others'
     * @param cook how much the model would move without it
     * @param group its group, from 1: of neighbouring expected values the lowest first, of clusters by first appearance in the
     *        data; empty unless asked for
     */
    public record Unit(Area area, double actual, Prediction prediction, double advantage, RankBand band, double leverage, double cook,
            Optional<Integer> group) {
        /** Returns actual less expected. */
        public double deviation() {
            return actual - prediction.expected();
        }
    }

    /** Why a municipality is not in the model. */
    public enum Reason {
        /** It has no outcome. */
        OUTCOME("outcome"),
        /** Its background is not known. */
        BACKGROUND("background"),
        /** It is too small. */
        SIZE("size"),
        /** Some variable says something of it alone, so the others cannot tell what to expect. */
        ALONE("alone");

        private final String id;

        Reason(String id) {
            this.id = id;
        }

        /** Returns the name used in JSON. */
        public String id() {
            return id;
        }
    }

    /**
     * A municipality that is not in the model.
     *
     * @param area which
     * @param reason why
     */
    public record LeftOut(Area area, Reason reason) {
    }
}
