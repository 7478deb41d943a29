package dk.pejling.ui.clustering;

import dk.pejling.clustering.BackgroundData;
import dk.pejling.clustering.BackgroundException;
import dk.pejling.clustering.ReferenceData;
import dk.pejling.clustering.UnknownNameException;
import dk.pejling.clustering.UnusableColumnException;
import dk.pejling.indicators.MeasurementPoint;
import dk.pejling.indicators.Scorecards;
import dk.pejling.indicators.TargetGroup;
import dk.pejling.model.Area;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.Period;
import dk.pejling.store.StoreException;
import dk.pejling.ui.Desk;
import dk.pejling.ui.Language;
import dk.pejling.ui.clustering.UnitVariables.Figure;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.eclipse.osgi.util.NLS;

/** Where units and variables come from: what ships, what is in the store, files. */
final class DataSources {
    private DataSources() {
    }

    /** Returns the target groups that have figures; belongs in a job. */
    static List<TargetGroup> groups(Desk desk) throws StoreException {
        return desk.ask(scorecards -> scorecards.catalogue().groupsInUse());
    }

    /**
     * Returns the shipped background with the measurement points of a target group beside it, each in the newest final month that
     * it has figures of; points without a single figure are left out. Belongs in a job.
     *
     * @throws StoreException if the store cannot be read
     */
    static UnitData points(Desk desk, String targetGroup) throws StoreException {
        List<Area> areas = AreaRegister.denmark().municipalities();
        UnitVariables variables = new UnitVariables(areas);
        return desk.ask(scorecards -> {
            TargetGroup group = scorecards.catalogue().targetGroup(targetGroup)
                    .orElseThrow(() -> new IllegalArgumentException("There is no target group " + targetGroup));
            Optional<Period> last = scorecards.newestFinal(group);
            if (last.isPresent()) {
                for (MeasurementPoint point : scorecards.catalogue().pointsOf(group)) {
                    variables.add(point.id(), point.name().in(Language.locale()), values(scorecards, point, areas, last.get()));
                }
            }
            return variables.data(NLS.bind(ClusterMessages.Data_points, group.name().in(Language.locale()),
                    last.map(period -> period.text(Language.locale())).orElse("–")), new UnitSource.Points(targetGroup));
        });
    }

    private static List<Figure> values(Scorecards scorecards, MeasurementPoint point, List<Area> areas, Period last) throws StoreException {
        Optional<Period> newest = scorecards.newest(point);
        if (newest.isEmpty()) {
            return List.of();
        }
        Period period = newest.get().frequency() == last.frequency() && newest.get().compareTo(last) > 0 ? last : newest.get();
        return scorecards.values(point, areas, period, false).stream().map(one -> new Figure(one.value(), one.vintages())).toList();
    }

    /**
     * Returns units and variables of a file.
     *
     * @throws BackgroundException if the file is no such table
     * @throws UnknownNameException if it has no such column
     * @throws UnusableColumnException if a column cannot be what it is said to be
     */
    static UnitData file(Path file, FileColumns columns) throws BackgroundException {
        BackgroundData data = BackgroundData.read(file, columns.ids()).withCategories(columns.categories(), columns.presence());
        return new UnitData(file.getFileName().toString(), data, data, Map.of(), List.of(), new UnitSource.OfFile(file, columns));
    }

    /** Returns the weights of variables that somebody chose one by one: all alike. */
    static SequencedMap<String, Double> allWeights(UnitData data) {
        SequencedMap<String, Double> weights = new LinkedHashMap<>();
        data.data().variables().forEach(variable -> weights.put(variable, 1.0));
        return weights;
    }

    /** Returns the weights to begin with: outcomes count only when somebody wants them to. */
    static SequencedMap<String, Double> weights(UnitData data) {
        SequencedMap<String, Double> weights = new LinkedHashMap<>();
        boolean background = !data.names().isEmpty();
        data.data().variables().forEach(variable -> weights.put(variable,
                background && data.circular().contains(variable) && !ReferenceData.shipped().data().variables().contains(variable)
                        || isRemarks(data.data(), variable) ? 0.0 : 1.0));
        return weights;
    }

    /** Texts that hardly ever come twice are remarks rather than categories. */
    private static boolean isRemarks(BackgroundData data, String variable) {
        return data.categories(variable).size() * 4 > data.ids().size() * 3;
    }
}
