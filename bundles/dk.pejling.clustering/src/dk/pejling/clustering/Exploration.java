package dk.pejling.clustering;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SequencedMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import dk.pejling.clustering.algorithm.GapResult;
import dk.pejling.clustering.algorithm.GowerOptions;
import dk.pejling.clustering.algorithm.IncompleteMatrix;
import dk.pejling.clustering.algorithm.Matrix;
import dk.pejling.clustering.algorithm.Partition;
import dk.pejling.clustering.algorithm.PrincipalComponents;
import dk.pejling.clustering.algorithm.Silhouette;
import dk.pejling.clustering.algorithm.Stability;
import dk.pejling.clustering.algorithm.Units;
import dk.pejling.model.Area;
import dk.pejling.model.AreaKind;
import dk.pejling.model.AreaRegister;

/**
 * Clusters together with what they were computed on, so that one can ask why: where each unit lies, who its neighbours are,
 * what two units differ in. Units and variables count from 0 in the order of {@link ClusterResult#ids()} and
 * {@link ClusterResult#variables()}, clusters from 1. Immutable and safe to share.
 */
public final class Exploration {
    private final ClusterResult result;
    private final Units units;
    private final IncompleteMatrix numbers;
    private final Optional<Matrix> coordinates;
    /** Place of each variable among the selected ones: those that do not vary are among these alone. */
    private final int[] columns;
    private final Optional<Components> components;
    private final Optional<PeerDistance> parts;
    private final List<GowerOptions.Kind> kinds;
    private final List<List<String>> categories;

    Exploration(ClusterResult result, MeasuredUnits measured) {
        this.result = result;
        units = measured.units();
        numbers = measured.numbers();
        IncompleteMatrix scaled = measured.scaled();
        // Gower's distance is not one of coordinates.
        coordinates = scaled.isComplete() && result.options().measuring().distance() != DistanceKind.GOWER
                ? Optional.of(scaled.complete()) : Optional.empty();
        columns = result.variables().stream().mapToInt(measured.selected()::indexOf).toArray();
        parts = measured.parts();
        kinds = List.copyOf(result.provenance().variables().sequencedValues());
        categories = measured.categories();
        components = coordinates.filter(matrix -> matrix.rows() > 1 && matrix.columns() > 0).map(Components::of);
    }

    /**
     * Divides units into clusters, to be looked at.
     *
     * @throws BackgroundException if the data cannot be read as numbers
     * @throws UnknownNameException if the options name a column that is not there
     * @throws UnusableColumnException if the options ask to measure by a column that is no variable
     * @throws ClusterException if the data do not do for what is asked
     */
    public static Exploration of(BackgroundData data, ClusterOptions options) throws BackgroundException {
        return ClusterAnalysis.explore(data, options);
    }

    /** Returns the clusters. */
    public ClusterResult result() {
        return result;
    }

    /** Returns the number of units. */
    public int size() {
        return result.ids().size();
    }

    /** Returns whether every unit is a Danish municipality, each once. */
    public boolean isMunicipal() {
        return areas().size() == size();
    }

    /** Returns the municipalities that units stand for, each once; other units are left out. */
    public List<Area> areas() {
        return result.ids().stream().flatMap(id -> AreaRegister.denmark().find(id).stream())
                .filter(area -> area.kind() == AreaKind.MUNICIPALITY).distinct().toList();
    }

    /** Returns who is in which cluster. */
    public Partition partition() {
        return result.partition();
    }

    /** Returns how well a unit lies; empty where there is one cluster alone. */
    public Optional<Silhouette> silhouette() {
        return result.silhouette();
    }

    /** Returns a number as the data have it, empty where it is missing. */
    public OptionalDouble value(int unit, int variable) {
        return numbers.value(unit, columns[variable]);
    }

    /** Returns how the values of a variable are compared. */
    public GowerOptions.Kind kind(int variable) {
        return kinds.get(variable);
    }

    /** Returns the category that a value of a variable stands for; empty where its values are numbers, or yes and no. */
    public Optional<String> category(int variable, double value) {
        return categories.get(variable).isEmpty() ? Optional.empty() : Optional.of(categories.get(variable).get((int) value));
    }

    /**
     * How many of a cluster are of each category.
     *
     * @return shares from 0 to 1, the largest first and of equal ones in the order of their names; empty where the values are numbers
     */
    public SequencedMap<String, Double> shares(int cluster, int variable) {
        double[] known = known(variable, partition().members(cluster));
        SequencedMap<String, Double> shares = new LinkedHashMap<>();
        IntStream.range(0, categories.get(variable).size()).boxed()
                .map(code -> Map.entry(code, (double) DoubleStream.of(known).filter(each -> each == code).count() / known.length))
                .filter(each -> each.getValue() > 0).sorted(Map.Entry.<Integer, Double>comparingByValue().reversed())
                .forEach(each -> shares.put(categories.get(variable).get(each.getKey()), each.getValue()));
        return shares;
    }

    /** Returns the distance of two units. */
    public double distance(int one, int other) {
        return units.distance(one, other);
    }

    /** Returns the Euclidean distance to the mean of the own cluster; empty without coordinates. */
    public OptionalDouble centreDistance(int unit) {
        if (coordinates.isEmpty()) {
            return OptionalDouble.empty();
        }
        Matrix matrix = coordinates.get();
        double sum = 0;
        for (int j = 0; j < matrix.columns(); j++) {
            double apart = matrix.value(unit, j) - mean(matrix, partition().members(partition().label(unit)), j);
            sum += apart * apart;
        }
        return OptionalDouble.of(Math.sqrt(sum));
    }

    private static double mean(Matrix matrix, int[] rows, int column) {
        double sum = 0;
        for (int row : rows) {
            sum += matrix.value(row, column);
        }
        return sum / rows.length;
    }

    /** Returns the units nearest to one, nearest first; of equally near ones the first of the data. */
    public List<Integer> nearest(int unit, int count) {
        return IntStream.range(0, size()).filter(other -> other != unit).boxed()
                .sorted(Comparator.comparingDouble(other -> units.distance(unit, other))).limit(count).toList();
    }

    /**
     * What two units differ in by one variable.
     *
     * @param variable which, from 0
     * @param one number of the first, empty where it is missing
     * @param other number of the second, empty where it is missing
     * @param deviations first less second, in standard deviations of all units; empty where the values are no numbers
     * @param share of the whole distance; squares for Euclidean distances, else plain; empty where gaps leave no coordinates
     */
    public record Difference(int variable, OptionalDouble one, OptionalDouble other, OptionalDouble deviations, OptionalDouble share) {
    }

    /** Returns what two units differ in, by variable. */
    public List<Difference> differences(int one, int other) {
        double[] shares = parts.map(distance -> IntStream.range(0, columns.length).mapToDouble(j -> distance.part(one, other, j)).toArray())
                .orElseGet(() -> new double[columns.length]);
        double sum = DoubleStream.of(shares).sum();
        List<Difference> differences = new ArrayList<>();
        for (int j = 0; j < shares.length; j++) {
            OptionalDouble first = value(one, j);
            OptionalDouble second = value(other, j);
            Spread spread = spread(j);
            boolean numbers = kind(j) == GowerOptions.Kind.NUMERIC && first.isPresent() && second.isPresent() && spread.deviation > 0;
            differences.add(new Difference(j, first, second, numbers
                    ? OptionalDouble.of((first.getAsDouble() - second.getAsDouble()) / spread.deviation) : OptionalDouble.empty(),
                    sum > 0 ? OptionalDouble.of(shares[j] / sum) : OptionalDouble.empty()));
        }
        return differences;
    }

    /**
     * Mean and population standard deviation.
     *
     * @param mean of what is known
     * @param deviation of what is known
     */
    public record Spread(double mean, double deviation) {
        private static Spread of(double... values) {
            double mean = IntStream.range(0, values.length).mapToDouble(i -> values[i]).sum() / values.length;
            double squares = IntStream.range(0, values.length).mapToDouble(i -> (values[i] - mean) * (values[i] - mean)).sum();
            return new Spread(mean, Math.sqrt(squares / values.length));
        }

        /** Returns how many standard deviations a number lies above the mean; 0 where nothing varies. */
        public double score(double value) {
            return deviation == 0 ? 0 : (value - mean) / deviation;
        }
    }

    /** Returns mean and spread of a variable over all units, as the data have it. */
    public Spread spread(int variable) {
        return Spread.of(known(variable, IntStream.range(0, size()).toArray()));
    }

    /** Returns mean and spread of a variable over a cluster, as the data have it; empty where no unit's number is known. */
    public Optional<Spread> spread(int cluster, int variable) {
        double[] known = known(variable, partition().members(cluster));
        return known.length == 0 ? Optional.empty() : Optional.of(Spread.of(known));
    }

    private double[] known(int variable, int[] whose) {
        return IntStream.of(whose).mapToObj(unit -> value(unit, variable)).filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble).toArray();
    }

    /**
     * Units in the two directions in which they vary most.
     *
     * @param scores of the units, all components
     * @param loadings what each variable counts in the components
     * @param shares of the whole variance, greatest first
     */
    public record Components(Matrix scores, Matrix loadings, List<Double> shares) {
        private static Components of(Matrix matrix) {
            PrincipalComponents components = PrincipalComponents.of(matrix);
            int count = matrix.columns();
            double[][] loadings = new double[count][count];
            double whole = IntStream.range(0, count).mapToDouble(components::variance).sum();
            for (int variable = 0; variable < count; variable++) {
                for (int component = 0; component < count; component++) {
                    loadings[variable][component] = components.loading(variable, component);
                }
            }
            return new Components(components.scores(matrix), Matrix.of(loadings), IntStream.range(0, count)
                    .mapToObj(component -> whole == 0 ? 0 : components.variance(component) / whole).toList());
        }

        /** Returns where a unit lies in a direction; 0 where there is no such direction. */
        public double score(int unit, int component) {
            return component < scores.columns() ? scores.value(unit, component) : 0;
        }

        /** Returns the share of a direction; 0 where there is none. */
        public double share(int component) {
            return component < shares.size() ? shares.get(component) : 0;
        }
    }

    /** Returns the units in the directions in which they vary most; empty without coordinates. */
    public Optional<Components> components() {
        return components;
    }

    /**
     * How the clusters do on other data.
     *
     * @param gap empty without coordinates
     * @param stability of each cluster
     */
    public record Validation(Optional<GapResult> gap, Stability stability) {
    }

    /**
     * Tries the method on other data; takes a while.
     *
     * @param onEach run before each of twice {@link ValidationOptions#samples()} trials and some more, on several threads at a
     *        time; what it throws ends the trials and is thrown here
     */
    public Validation validate(ValidationOptions how, Runnable onEach) {
        Trials trials = new Trials(units, result.variables(), result.options(), onEach);
        Stability stability = trials.stability(partition(), how);
        return new Validation(trials.gap(how), stability);
    }
}
