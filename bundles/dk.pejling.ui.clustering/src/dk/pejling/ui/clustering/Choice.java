package dk.pejling.ui.clustering;

import dk.pejling.clustering.ClusterMethod;
import dk.pejling.clustering.ClusterOptions;
import dk.pejling.clustering.DistanceKind;
import dk.pejling.clustering.MeasuringOptions;
import dk.pejling.clustering.MissingRule;
import dk.pejling.clustering.OfferedMethod;
import dk.pejling.clustering.VariableSelection;
import dk.pejling.clustering.algorithm.GowerOptions;
import dk.pejling.clustering.algorithm.Standardisation;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * What is asked for in the explorer.
 *
 * @param data units and variables there are
 * @param weights how much each variable of the data counts; 0 leaves it out
 * @param standardisation how variables are brought to one scale
 * @param distance how they are put together
 * @param method how units are divided
 * @param k into how many clusters
 */
record Choice(UnitData data, SequencedMap<String, Double> weights, Standardisation standardisation, DistanceKind distance,
        OfferedMethod method, int k) {
    /** Clusters that a user can ask for. */
    static final int MOST = 20;
    private static final int USUAL = 6;

    Choice {
        weights = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(weights));
    }

    /** Returns the choice with other data: weights of variables that both have stay. */
    Choice withData(UnitData next, SequencedMap<String, Double> usual) {
        SequencedMap<String, Double> kept = new LinkedHashMap<>(usual);
        kept.replaceAll((variable, weight) -> weights.getOrDefault(variable, weight));
        if (kept.values().stream().allMatch(weight -> weight == 0)) {
            kept.replaceAll((variable, weight) -> usual.get(variable));
        }
        return new Choice(next, kept, standardisation, distance, method, k).withK(k);
    }

    /** Returns the choice with Gower's distance where a category is to count, which no other can compare. */
    Choice withCategories() {
        return weights.entrySet().stream().anyMatch(each -> each.getValue() > 0 && isCategory(each.getKey())) ? withDistance(DistanceKind.GOWER) : this;
    }

    private boolean isCategory(String variable) {
        return data.data().kind(variable) != GowerOptions.Kind.NUMERIC;
    }

    /** Returns whether the distance can compare the values of a variable. */
    boolean isComparable(String variable) {
        return distance == DistanceKind.GOWER || !isCategory(variable);
    }

    /** Returns Ward's six clusters by all variables of the data alike. */
    static Choice of(UnitData data) {
        SequencedMap<String, Double> weights = new LinkedHashMap<>();
        data.data().variables().forEach(variable -> weights.put(variable, 1.0));
        return new Choice(data, weights, Standardisation.ZSCORE, DistanceKind.EUCLIDEAN, OfferedMethod.of(ClusterMethod.WARD),
                Math.max(2, Math.min(USUAL, data.data().ids().size())));
    }

    Choice withWeight(String variable, double weight) {
        SequencedMap<String, Double> next = new LinkedHashMap<>(weights);
        next.put(variable, weight);
        return new Choice(data, next, standardisation, distance, method, k);
    }

    Choice withStandardisation(Standardisation next) {
        return new Choice(data, weights, next, distance, method, k);
    }

    Choice withDistance(DistanceKind next) {
        return new Choice(data, weights, standardisation, next, method, k);
    }

    Choice withMethod(OfferedMethod next) {
        return new Choice(data, weights, standardisation, distance, next, k);
    }

    Choice withK(int next) {
        return new Choice(data, weights, standardisation, distance, method, Math.max(1, Math.min(next, most())));
    }

    /** Returns how many clusters can be asked for. */
    int most() {
        return Math.max(1, Math.min(MOST, data.data().ids().size() - 1));
    }

    /** Returns the variables that count. */
    List<String> used() {
        return weights.entrySet().stream().filter(each -> each.getValue() > 0).map(Map.Entry::getKey).filter(this::isComparable).toList();
    }

    /** Returns the options; at least one variable must count. */
    ClusterOptions options() {
        Map<String, Double> unequal = new LinkedHashMap<>();
        used().stream().filter(name -> weights.get(name) != 1).forEach(name -> unequal.put(name, weights.get(name)));
        return method.options(k).withMeasuring(MeasuringOptions.DEFAULT.withSelection(VariableSelection.only(used()))
                .withStandardisation(standardisation).withDistance(distance).withMissing(MissingRule.COMPLETE)
                .withLogsAndWeights(List.of(), unequal));
    }
}
