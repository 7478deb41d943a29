package dk.pejling.ui.clustering;

import dk.pejling.clustering.BackgroundException;
import dk.pejling.clustering.DistanceKind;
import dk.pejling.clustering.OfferedMethod;
import dk.pejling.clustering.algorithm.Standardisation;
import dk.pejling.store.StoreException;
import dk.pejling.ui.Desk;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.ui.IMemento;

/** What was asked for in the explorer, kept over a restart: where the data are from, units, weights, scale, distance, method, cut. */
final class ChoiceMemory {
    private static final String SOURCE = "source";
    private static final String SHIPPED = "shipped";
    private static final String POINTS = "points";
    private static final String MEASURES = "measures";
    private static final String FILE = "file";
    private static final String SERIES = "series";
    private static final String IDS = "ids";
    private static final String CATEGORY = "category";
    private static final String PRESENCE = "presence";
    private static final String UNIT = "unit";
    private static final String VARIABLE = "variable";
    private static final String WEIGHT = "weight";
    private static final String SCALE = "scale";
    private static final String DISTANCE = "distance";
    private static final String METHOD = "method";
    private static final String CLUSTERS = "clusters";

    private final IMemento memento;

    ChoiceMemory(IMemento memento) {
        this.memento = memento;
    }

    /** Keeps a choice. */
    void keep(Choice choice) {
        switch (choice.data().source()) {
            case UnitSource.Shipped any -> memento.putString(SOURCE, SHIPPED);
            case UnitSource.Points points -> {
                memento.putString(SOURCE, POINTS);
                memento.putString(POINTS, points.targetGroup());
            }
            case UnitSource.Measures measures -> {
                memento.putString(SOURCE, MEASURES);
                keep(SERIES, measures.ids());
            }
            case UnitSource.OfFile file -> {
                memento.putString(SOURCE, FILE);
                memento.putString(FILE, file.file().toString());
                file.columns().ids().ifPresent(column -> memento.putString(IDS, column));
                keep(CATEGORY, file.columns().categories());
                keep(PRESENCE, file.columns().presence());
            }
        }
        keep(UNIT, choice.data().isWhole() ? List.of() : choice.data().data().ids());
        choice.weights().forEach((variable, weight) -> memento.createChild(VARIABLE, variable).putString(WEIGHT, weight.toString()));
        memento.putString(SCALE, choice.standardisation().id());
        memento.putString(DISTANCE, choice.distance().id());
        memento.putString(METHOD, choice.method().id());
        memento.putInteger(CLUSTERS, choice.k());
    }

    /** Keeps what is kept here in another place. */
    void copy(IMemento other) {
        other.putMemento(memento);
    }

    private void keep(String type, List<String> names) {
        names.forEach(name -> memento.createChild(type, name));
    }

    private List<String> kept(String type) {
        return Arrays.stream(memento.getChildren(type)).map(IMemento::getID).toList();
    }

    private Optional<String> text(String key) {
        return Optional.ofNullable(memento.getString(key));
    }

    /**
     * Reads the data that were kept and returns what was asked for; what no longer is there is as at first. Belongs in a job.
     *
     * @param methods that there are
     * @throws StoreException if the store cannot be read
     * @throws BackgroundException if the file cannot be
     * @throws IllegalArgumentException if what was kept is there no longer
     */
    Choice read(Desk desk, List<OfferedMethod> methods) throws StoreException, BackgroundException {
        UnitData all = source().read(desk);
        List<String> units = kept(UNIT);
        UnitData data = units.isEmpty() ? all : all.only(units);
        Choice choice = Choice.of(UnitData.shipped()).withData(data, DataSources.weights(data));
        for (IMemento each : memento.getChildren(VARIABLE)) {
            if (choice.weights().containsKey(each.getID())) {
                choice = choice.withWeight(each.getID(), Double.parseDouble(each.getString(WEIGHT)));
            }
        }
        return choice.withStandardisation(Stream.of(Standardisation.values()).filter(each -> text(SCALE).filter(each.id()::equals).isPresent())
                .findFirst().orElse(choice.standardisation()))
                .withDistance(text(DISTANCE).flatMap(DistanceKind::ofId).orElse(choice.distance()))
                .withMethod(methods.stream().filter(each -> text(METHOD).filter(each.id()::equals).isPresent()).findFirst().orElse(choice.method()))
                .withK(Optional.ofNullable(memento.getInteger(CLUSTERS)).orElse(choice.k()));
    }

    private UnitSource source() {
        return switch (text(SOURCE).orElse(SHIPPED)) {
            case POINTS -> new UnitSource.Points(text(POINTS).orElse(""));
            case MEASURES -> new UnitSource.Measures(kept(SERIES));
            case FILE -> new UnitSource.OfFile(Path.of(text(FILE).orElse("")), new FileColumns(text(IDS), kept(CATEGORY), kept(PRESENCE)));
            default -> new UnitSource.Shipped();
        };
    }
}
