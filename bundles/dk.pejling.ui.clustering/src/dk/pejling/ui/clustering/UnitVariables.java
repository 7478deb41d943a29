package dk.pejling.ui.clustering;

import dk.pejling.clustering.BackgroundData;
import dk.pejling.clustering.BackgroundException;
import dk.pejling.clustering.ReferenceData;
import dk.pejling.model.Area;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SequencedMap;

/** Gathers variables of municipalities: the shipped background, and figures of the store beside it, which are outcomes. */
final class UnitVariables {
    private final List<Area> areas;
    private final SequencedMap<String, List<OptionalDouble>> numbers = new LinkedHashMap<>();
    private final Map<String, String> names;
    private final List<String> circular;

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

    /** Adds a variable, unless nobody has a figure of it. */
    void add(String id, String name, List<OptionalDouble> values) {
        if (values.stream().anyMatch(OptionalDouble::isPresent)) {
            numbers.put(id, values);
            names.put(id, name);
            circular.add(id);
        }
    }

    UnitData data(String name) {
        try {
            return new UnitData(name, BackgroundData.of(name, areas.stream().map(Area::name).toList(), numbers), names, circular,
                    name + " (" + ClusterMessages.Explorer_name + ")");
        } catch (BackgroundException e) {
            throw new IllegalStateException("The municipalities are no units", e);
        }
    }
}
