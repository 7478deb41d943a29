package dk.pejling.clustering;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;

import dk.pejling.clustering.IgnoredColumn.Reason;
import dk.pejling.clustering.algorithm.Dissimilarities;
import dk.pejling.clustering.algorithm.Gower;
import dk.pejling.clustering.algorithm.GowerOptions;
import dk.pejling.clustering.algorithm.IncompleteMatrix;
import dk.pejling.clustering.algorithm.IncompleteStandardised;
import dk.pejling.clustering.algorithm.Metric;
import dk.pejling.clustering.algorithm.NoSpreadException;
import dk.pejling.clustering.algorithm.NotPositiveException;
import dk.pejling.clustering.algorithm.NothingInCommonException;
import dk.pejling.clustering.algorithm.Preparation;
import dk.pejling.clustering.algorithm.PreparationOptions;
import dk.pejling.clustering.algorithm.Quantiles;
import dk.pejling.clustering.algorithm.Standardisation;
import dk.pejling.clustering.algorithm.Units;

/** Background data as units with distances between them, and who and what was left out on the way. */
final class MeasuredUnits {
    private final BackgroundData data;
    private final MeasuringOptions options;
    private final List<String> selected;
    private final List<Integer> rows = new ArrayList<>();
    private final List<MissingBackground> leftOut = new ArrayList<>();
    private final List<MissingBackground> filled = new ArrayList<>();
    private final IncompleteMatrix numbers;
    private final IncompleteStandardised prepared;
    private final Units units;

    /**
     * Measures.
     *
     * @throws BackgroundException if the file is no table of numbers
     * @throws ClusterException if the data do not do for the options
     */
    MeasuredUnits(BackgroundData data, MeasuringOptions options) throws BackgroundException {
        this.data = data;
        this.options = options;
        selected = options.selection().from(data);
        refuseCategories();
        refuseFaults();
        chooseRows();
        numbers = readNumbers();
        try {
            prepared = Preparation.of(numbers, preparation());
            if (prepared.scalings().isEmpty() && rows.size() > 1) {
                throw new ClusterException(ClusterException.Code.ALL_SAME, String.join(", ", selected));
            }
            units = measure();
        } catch (NotPositiveException e) {
            String variable = selected.get(e.column());
            throw new ClusterException(ClusterException.Code.NOT_POSITIVE, id(e.row()), variable,
                    data.value(rows.get(e.row()), variable).orElseThrow());
        } catch (NoSpreadException e) {
            throw new ClusterException(ClusterException.Code.NO_SPREAD, selected.get(e.column()));
        } catch (NothingInCommonException e) {
            throw new ClusterException(ClusterException.Code.NOTHING_IN_COMMON, id(e.one()), id(e.other()));
        }
    }

    /** Refuses what is not done to categories. */
    private void refuseCategories() {
        options.distance().check(data, selected);
        selected.stream().filter(name -> data.kind(name) != GowerOptions.Kind.NUMERIC).forEach(name -> {
            if (options.missing() == MissingRule.MEDIAN || options.logs().stream().anyMatch(log -> data.variable(log).equals(name))) {
                throw new ClusterException(ClusterException.Code.CATEGORY, name);
            }
        });
    }

    private void refuseFaults() throws BackgroundException {
        for (String variable : selected) {
            data.faultOf(variable).ifPresent(fault -> {
                throw new ClusterException(ClusterException.Code.NO_NUMBER, fault.unit(), variable, fault.value());
            });
        }
        data.check(selected);
    }

    private void chooseRows() {
        for (int row = 0; row < data.ids().size(); row++) {
            List<String> missing = data.missing(row, selected);
            if (!missing.isEmpty() && options.missing() == MissingRule.REFUSE) {
                throw new ClusterException(ClusterException.Code.MISSING, data.ids().get(row), String.join(", ", missing));
            }
            boolean kept = options.missing() == MissingRule.PAIRWISE || options.missing() == MissingRule.MEDIAN;
            if (missing.isEmpty() || kept && missing.size() < selected.size()) {
                rows.add(row);
                if (!missing.isEmpty() && options.missing() == MissingRule.MEDIAN) {
                    filled.add(new MissingBackground(data.ids().get(row), missing));
                }
            } else {
                leftOut.add(new MissingBackground(data.ids().get(row), missing));
            }
        }
        if (rows.isEmpty()) {
            throw new ClusterException(ClusterException.Code.FEW_UNITS, 1, 0);
        }
    }

    private IncompleteMatrix readNumbers() {
        List<OptionalDouble> medians = selected.stream().map(this::median).toList();
        return IncompleteMatrix.of(rows.stream().map(row -> IntStream.range(0, selected.size()).mapToObj(j -> {
            OptionalDouble known = data.value(row, selected.get(j));
            return known.isPresent() ? known : medians.get(j);
        }).toList()).toList());
    }

    /** Returns what takes the place of a missing number; empty where nothing does. */
    private OptionalDouble median(String variable) {
        if (options.missing() != MissingRule.MEDIAN) {
            return OptionalDouble.empty();
        }
        double[] known = rows.stream().map(row -> data.value(row, variable)).filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble).toArray();
        return known.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(Quantiles.type7(known, 0.5));
    }

    private PreparationOptions preparation() {
        Set<Integer> logs = new HashSet<>();
        options.logs().forEach(name -> logs.add(indexOf(name)));
        Double[] weights = IntStream.range(0, selected.size()).mapToObj(any -> 1.0).toArray(Double[]::new);
        options.weights().forEach((name, weight) -> {
            if (!(weight > 0 && weight < Double.POSITIVE_INFINITY)) {
                throw new ClusterException(ClusterException.Code.WEIGHT, name, weight);
            }
            weights[indexOf(name)] = weight;
        });
        boolean gower = options.distance() == DistanceKind.GOWER;
        return new PreparationOptions(logs, gower ? Standardisation.NONE : options.standardisation(),
                options.weights().isEmpty() || gower ? List.of() : List.of(weights), options.distance().metric().orElse(Metric.EUCLIDEAN));
    }

    private int indexOf(String name) {
        int index = selected.indexOf(data.variable(name));
        if (index < 0) {
            throw new UnknownNameException(UnknownNameException.Kind.VARIABLE, name, selected);
        }
        return index;
    }

    private Units measure() {
        IncompleteMatrix values = prepared.values();
        if (options.distance() == DistanceKind.EUCLIDEAN && values.isComplete()) {
            return values.complete();
        }
        ClusterMemory.check(values.rows());
        return options.distance().metric().map(metric -> Dissimilarities.of(values, metric)).orElseGet(() -> Gower.of(values, gower()));
    }

    private GowerOptions gower() {
        return new GowerOptions(variables().stream().map(data::kind).toList(), variables().stream().map(this::weight).toList());
    }

    /** Returns what the variables have to do with the distances; empty where gaps leave no coordinates. */
    Optional<PeerDistance> parts() {
        return options.distance().metric().map(metric -> Optional.of(scaled()).filter(IncompleteMatrix::isComplete)
                .<PeerDistance>map(values -> new PeerDistance.ByCoordinates(values.complete(), metric)))
                .orElseGet(() -> Optional.of(new PeerDistance.ByGower(new Gower(scaled(), gower()))));
    }

    /** Returns the categories of each variable, in the order of their numbers; none where its values are numbers, or yes and no. */
    List<List<String>> categories() {
        return variables().stream().map(data::categories).toList();
    }

    private double weight(String variable) {
        return options.weights().entrySet().stream().filter(entry -> data.variable(entry.getKey()).equals(variable))
                .mapToDouble(Map.Entry::getValue).findFirst().orElse(1);
    }

    Units units() {
        return units;
    }

    /** Returns the numbers of the units before anything was done to them. */
    IncompleteMatrix numbers() {
        return numbers;
    }

    /** Returns the numbers on the common scale, weighted: what distances are measured on. */
    IncompleteMatrix scaled() {
        return prepared.values();
    }

    List<String> selected() {
        return selected;
    }

    /** Returns the variables that are measured by, in the order of the data. */
    List<String> variables() {
        return prepared.scalings().stream().map(scaling -> selected.get(scaling.column())).toList();
    }

    List<IgnoredColumn> ignored() {
        List<IgnoredColumn> ignored = new ArrayList<>(data.ignored());
        prepared.constant().forEach(column -> ignored.add(new IgnoredColumn(selected.get(column), Reason.CONSTANT)));
        return ignored;
    }

    List<MissingBackground> leftOut() {
        return leftOut;
    }

    /** Returns the units that have a median in the place of a number, and of which variables. */
    List<MissingBackground> filled() {
        return filled;
    }

    List<String> ids() {
        return rows.stream().map(data.ids()::get).toList();
    }

    private String id(int unit) {
        return data.ids().get(rows.get(unit));
    }
}
