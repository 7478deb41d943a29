package dk.pejling.ui.clustering;

import dk.pejling.clustering.BackgroundData;
import dk.pejling.clustering.BackgroundException;
import dk.pejling.clustering.ReferenceData;
import dk.pejling.model.Area;
import dk.pejling.model.Observation;
import dk.pejling.store.Vintage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SequencedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/** Gathers variables of municipalities: the shipped background, and figures of the store beside it, which are outcomes. */
final class UnitVariables {
    private final List<Area> areas;
    private final SequencedMap<String, List<OptionalDouble>> numbers = new LinkedHashMap<>();
    private final Map<String, String> names;
    private final List<String> circular;
    private final SortedSet<String> vintages = new TreeSet<>();

    UnitVariables(List<Area> areas) {
        this.areas = areas;
        UnitData shipped = UnitData.shipped();
        names = new HashMap<>(shipped.names());
        circular = new ArrayList<>(shipped.circular());
        BackgroundData background = ReferenceData.shipped().data();
        background.variables().forEach(variable -> numbers.put(variable, areas.stream().map(area -> {
            var row = background.find(area.name());
            return row.isPresent() ? background.value(row.getAsInt(), variable) : OptionalDouble.empty();
        }).toList()));
    }

    /** A figure of one municipality, and the vintages that it is of. */
    record Figure(Observation value, List<Vintage> vintages) {
    }

    /** Adds a variable, unless nobody has a figure of it. */
    void add(String id, String name, List<Figure> figures) {
        List<OptionalDouble> values = figures.stream().map(each -> each.value() instanceof Observation.Measured measured
                ? OptionalDouble.of(measured.value()) : OptionalDouble.empty()).toList();
        if (values.stream().anyMatch(OptionalDouble::isPresent)) {
            numbers.put(id, values);
            names.put(id, name);
            circular.add(id);
            figures.forEach(each -> each.vintages().forEach(vintage -> vintages.add(vintage.id())));
        }
    }

    UnitData data(String name, UnitSource source) {
        try {
            BackgroundData data = BackgroundData.of(name, List.copyOf(vintages), areas.stream().map(Area::name).toList(), numbers);
            return new UnitData(name, data, data, names, circular, source);
        } catch (BackgroundException e) {
            throw new IllegalStateException("The municipalities are no units", e);
        }
    }
}
