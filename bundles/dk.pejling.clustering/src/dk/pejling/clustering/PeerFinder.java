package dk.pejling.clustering;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import dk.pejling.clustering.IgnoredColumn.Reason;
import dk.pejling.clustering.algorithm.Gower;
import dk.pejling.clustering.algorithm.GowerOptions;
import dk.pejling.clustering.algorithm.Matrix;
import dk.pejling.clustering.algorithm.Metric;
import dk.pejling.clustering.algorithm.NearestNeighbours;
import dk.pejling.clustering.algorithm.NeighbourOptions;
import dk.pejling.clustering.algorithm.Neighbours;
import dk.pejling.clustering.algorithm.Quantiles;
import dk.pejling.clustering.algorithm.Standardisation;
import dk.pejling.clustering.algorithm.Standardise;
import dk.pejling.clustering.algorithm.Standardised;

/**
 * Finds the units most like each unit by their background.
 *
 * <p>Only units whose background is complete in the selected variables take part, both in the scales and as peers.
 * Everything is computed once, for all units; the answers are immutable and safe to share.
 */
public final class PeerFinder {
    private static final double REMOTE = 0.95;

    private final BackgroundData data;
    private final PeerOptions options;
    private final List<String> selected;
    private final List<Integer> complete;
    private final Standardised standardised;
    private final PeerDistance distance;
    private final List<String> used;
    private final List<String> withoutBackground;
    private final Neighbours neighbours;
    private final double limit;
    private final Provenance provenance;

    private PeerFinder(BackgroundData data, PeerOptions options, List<String> selected) {
        this.data = data;
        this.options = options;
        this.selected = selected;
        this.complete = IntStream.range(0, data.ids().size()).filter(row -> data.missing(row, selected).isEmpty())
                .boxed().toList();
        if (complete.size() <= options.k()) {
            throw new UnusableOptionException("tooFew", options.k(), options.k() + 1, complete.size());
        }
        boolean coordinates = options.distance().metric().isPresent();
        this.standardised = Standardise.columns(matrix(), coordinates ? options.standardisation() : Standardisation.NONE);
        this.used = standardised.scalings().stream().map(scaling -> selected.get(scaling.column())).toList();
        if (used.isEmpty()) {
            throw new UnusableOptionException("allSame", String.join(", ", selected));
        }
        this.withoutBackground = IntStream.range(0, data.ids().size()).filter(row -> !complete.contains(row))
                .mapToObj(data.ids()::get).toList();
        this.distance = distance();
        this.neighbours = NearestNeighbours.of(complete.size(), distance::between, new NeighbourOptions(options.k()));
        this.limit = Quantiles.type7(neighbours.reach(), REMOTE);
        this.provenance = Provenance.of(data, used, MeasuringOptions.DEFAULT.withStandardisation(options.standardisation())
                .withDistance(options.distance()).withLogsAndWeights(List.of(), weights()), "nearest", OptionalLong.empty());
    }

    /**
     * Prepares the answers for all units.
     *
     * @throws BackgroundException if a cell of a selected variable is no number
     * @throws UnknownNameException if the options name a column that is not there
     * @throws UnusableColumnException if the options ask to measure by a column that is no variable
     * @throws UnusableOptionException if no variable is left, all units are the same, no variable has a weight above 0, one
     *         has a weight that is not measured by, the distance cannot compare a category, or there are not more than k units with complete background
     */
    public static PeerFinder of(BackgroundData data, PeerOptions options) throws BackgroundException {
        List<String> selected = options.selection().from(data);
        options.distance().check(data, selected);
        data.check(selected);
        return new PeerFinder(data, options, selected);
    }

    private Matrix matrix() {
        double[][] rows = new double[complete.size()][selected.size()];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows[i].length; j++) {
                rows[i][j] = data.value(complete.get(i), selected.get(j)).orElseThrow();
            }
        }
        return Matrix.of(rows);
    }

    private PeerDistance distance() {
        List<Double> counting = used.stream().map(name -> weights().getOrDefault(name, 1.0)).toList();
        if (counting.stream().noneMatch(weight -> weight > 0)) {
            throw new UnusableOptionException("noWeight");
        }
        return options.distance().metric().<PeerDistance>map(metric -> new PeerDistance.ByCoordinates(weighted(counting, metric), metric))
                .orElseGet(() -> new PeerDistance.ByGower(new Gower(standardised.values().asIncomplete(),
                        new GowerOptions(used.stream().map(data::kind).toList(), counting))));
    }

    private Matrix weighted(List<Double> weights, Metric metric) {
        double[][] rows = new double[complete.size()][used.size()];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows[i].length; j++) {
                rows[i][j] = metric.scale(weights.get(j)) * standardised.values().value(i, j);
            }
        }
        return Matrix.of(rows);
    }

    private Map<String, Double> weights() {
        Map<String, Double> weights = new LinkedHashMap<>();
        options.weights().forEach((name, weight) -> {
            String variable = data.variable(name);
            if (!selected.contains(variable)) {
                throw new UnusableOptionException("weightUnused", variable);
            }
            weights.put(variable, weight);
        });
        return weights;
    }

    /**
     * Returns the peers of a unit, or what is missing to find them.
     *
     * @param unit id of the unit, or name or code of the area it stands for
     * @throws UnknownNameException if there is no such unit
     */
    public PeerAnswer peersOf(String unit) {
        int row = data.find(unit).orElseThrow(
                () -> new UnknownNameException(UnknownNameException.Kind.UNIT, unit, data.ids()));
        int place = complete.indexOf(row);
        return place < 0 ? new MissingBackground(data.ids().get(row), data.missing(row, selected)) : peers(place);
    }

    /** Returns the answer for every unit, in the order of the data. */
    public List<PeerAnswer> all() {
        return data.ids().stream().map(this::peersOf).toList();
    }

    private Peers peers(int place) {
        List<Peer> peers = IntStream.range(0, neighbours.k()).mapToObj(each -> peer(place, each)).toList();
        int farthest = neighbours.farthest(place);
        return new Peers(provenance, id(place), used, ignored(), peers, new Peers.Farthest(id(farthest), distance.between(place, farthest)),
                withoutBackground, limit);
    }

    private Peer peer(int place, int each) {
        int neighbour = neighbours.neighbour(place, each);
        double apart = neighbours.distance(place, each);
        double longest = distance.between(place, neighbours.farthest(place));
        return new Peer(id(neighbour), apart, longest == 0 ? 0 : apart / longest, neighbours.isNeighbour(neighbour, place),
                contributions(place, neighbour));
    }

    private SequencedMap<String, Double> contributions(int place, int neighbour) {
        double[] parts = IntStream.range(0, used.size()).mapToDouble(j -> distance.part(place, neighbour, j)).toArray();
        double sum = DoubleStream.of(parts).sum();
        SequencedMap<String, Double> contributions = new LinkedHashMap<>();
        for (int j = 0; j < parts.length; j++) {
            contributions.put(used.get(j), sum == 0 ? 0 : parts[j] / sum);
        }
        return contributions;
    }

    private List<IgnoredColumn> ignored() {
        List<IgnoredColumn> ignored = new ArrayList<>(data.ignored());
        standardised.constant().forEach(column -> ignored.add(new IgnoredColumn(selected.get(column), Reason.CONSTANT)));
        return ignored;
    }

    private String id(int place) {
        return data.ids().get(complete.get(place));
    }
}
