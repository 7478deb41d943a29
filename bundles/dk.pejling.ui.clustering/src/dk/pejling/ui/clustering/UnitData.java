package dk.pejling.ui.clustering;

import dk.pejling.clustering.BackgroundData;
import dk.pejling.clustering.ReferenceData;
import dk.pejling.clustering.Variable;
import dk.pejling.ui.Language;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.osgi.util.NLS;

/**
 * What the explorer works on.
 *
 * @param name of the data for people
 * @param data units and variables
 * @param names of variables for people, where they are not those of the data
 * @param circular variables that are themselves outcomes
 * @param source text that a saved set keeps, to compute the same again
 */
record UnitData(String name, BackgroundData data, Map<String, String> names, List<String> circular, String source) {
    UnitData {
        names = Map.copyOf(names);
        circular = List.copyOf(circular);
    }

    /** Returns the background of the municipalities that ships. */
    static UnitData shipped() {
        ReferenceData reference = ReferenceData.shipped();
        Map<String, String> names = reference.variables().stream().collect(Collectors.toMap(Variable::id, UnitData::named));
        return new UnitData(NLS.bind(ClusterMessages.Data_shipped, reference.source().in(Language.locale())), reference.data(), names,
                reference.circular(reference.data().variables()).stream().map(Variable::id).toList(), "");
    }

    private static String named(Variable variable) {
        Function<String, String> unit = text -> text.isEmpty() ? "" : ", " + text;
        return variable.name().in(Language.locale()) + unit.apply(variable.unit().in(Language.locale()));
    }

    /** Returns the name of a variable for people. */
    String variable(String id) {
        return names.getOrDefault(id, id);
    }
}
