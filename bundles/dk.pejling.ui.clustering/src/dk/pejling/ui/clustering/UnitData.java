package dk.pejling.ui.clustering;

import dk.pejling.clustering.BackgroundData;
import dk.pejling.clustering.BackgroundException;
import dk.pejling.clustering.ReferenceData;
import dk.pejling.clustering.Variable;
import dk.pejling.ui.Language;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.osgi.util.NLS;

/**
 * What the explorer works on.
 *
 * @param name of the data for people
 * @param whole all units there are
 * @param data the units that are looked at, and their variables
 * @param names of variables for people, where they are not those of the data
 * @param circular variables that are themselves outcomes
 * @param source where to read them again
 */
record UnitData(String name, BackgroundData whole, BackgroundData data, Map<String, String> names, List<String> circular, UnitSource source) {
    UnitData {
        names = Map.copyOf(names);
        circular = List.copyOf(circular);
    }

    /** Returns the background of the municipalities that ships. */
    static UnitData shipped() {
        ReferenceData reference = ReferenceData.shipped();
        Map<String, String> names = reference.variables().stream().collect(Collectors.toMap(Variable::id, UnitData::named));
        return new UnitData(NLS.bind(ClusterMessages.Data_shipped, reference.source().in(Language.locale())), reference.data(), reference.data(), names,
                reference.circular(reference.data().variables()).stream().map(Variable::id).toList(), new UnitSource.Shipped());
    }

    /**
     * Returns the same with some of the units.
     *
     * @throws BackgroundException if none of them is there
     */
    UnitData only(Collection<String> units) throws BackgroundException {
        return new UnitData(name, whole, whole.only(units), names, circular, source);
    }

    /** Returns the same with all units. */
    UnitData all() {
        return new UnitData(name, whole, whole, names, circular, source);
    }

    /** Returns whether all units are looked at. */
    boolean isWhole() {
        return data == whole;
    }

    /** Returns the file that the units are from; empty where they are from none. */
    String input() {
        return source instanceof UnitSource.OfFile file ? file.file().toString() : "";
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
