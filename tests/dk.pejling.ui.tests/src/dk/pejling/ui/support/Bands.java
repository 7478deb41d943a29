package dk.pejling.ui.support;

import dk.pejling.clustering.api.GroupingInput;
import dk.pejling.clustering.api.GroupingMethod;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The clustering method of docs/clustering.md, as a plug-in has it: as many units in every band of the first variable. */
public final class Bands implements GroupingMethod {
    @Override
    public int[] divide(GroupingInput input) {
        List<Integer> order = IntStream.range(0, input.units()).boxed().sorted(Comparator.comparingDouble(unit -> input.value(unit, 0))).toList();
        int[] bands = new int[input.units()];
        for (int place = 0; place < order.size(); place++) {
            bands[order.get(place)] = place * input.clusters() / order.size();
        }
        return bands;
    }
}
