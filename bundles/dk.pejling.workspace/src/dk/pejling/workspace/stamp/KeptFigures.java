package dk.pejling.workspace.stamp;

import dk.pejling.indicators.History;
import dk.pejling.indicators.MeasurementPoint;
import dk.pejling.indicators.Scorecards;
import dk.pejling.indicators.api.Column;
import dk.pejling.indicators.api.PointFunction;
import dk.pejling.indicators.api.PointInput;
import dk.pejling.indicators.contributed.GuardedFunction;
import dk.pejling.model.Area;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.Observation;
import dk.pejling.model.Period;
import dk.pejling.model.TableDefinition;
import dk.pejling.model.plugins.Plugin;
import dk.pejling.model.plugins.PluginProblem;
import dk.pejling.model.plugins.PluginSwitch;
import dk.pejling.store.KeptDefinition;
import dk.pejling.store.StoreException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/**
 * What a plug-in's function answered. Code of others cannot be kept, and the plug-in may be another one or gone when a document
 * is made again, so its figures are.
 *
 * <p>The text has a line of periods, then a line for each area: its code and a number, or a hyphen, for each period.
 */
final class KeptFigures {
    /** More years than any source has. */
    private static final int ALL_YEARS = 1000;
    private static final String NONE = "-";

    private final Map<String, Integer> periods = new HashMap<>();
    private final Map<String, String[]> rows = new HashMap<>();

    private KeptFigures() {
    }

    /**
     * Returns what the function of a point answered, to be kept under the tables that it was made of, so that it goes when
     * figures of one of these must.
     */
    static KeptDefinition of(Scorecards scorecards, MeasurementPoint point) throws StoreException {
        String tables = scorecards.tablesOf(point).stream().map(TableDefinition::id).collect(Collectors.joining(" "));
        Optional<Period> newest = scorecards.newest(point);
        List<Area> areas = AreaRegister.denmark().all();
        StringBuilder text = new StringBuilder();
        if (newest.isPresent()) {
            History history = scorecards.history(point, newest.get(), ALL_YEARS, areas);
            text.append(history.periods().stream().map(Period::toString).collect(Collectors.joining(" "))).append('\n');
            for (Area area : areas) {
                StringJoiner row = new StringJoiner(" ", area.code() + " ", "\n");
                history.levels().get(area).forEach(level -> row.add(number(level)));
                text.append(row);
            }
        }
        return KeptDefinition.of(KeptDefinition.FIGURES, tables, text.toString());
    }

    private static String number(Observation level) {
        return level instanceof Observation.Measured measured ? Double.toString(measured.value()) : NONE;
    }

    static KeptFigures read(String text) {
        KeptFigures figures = new KeptFigures();
        List<String> lines = new ArrayList<>(text.lines().toList());
        if (!lines.isEmpty()) {
            for (String period : lines.removeFirst().split(" ")) {
                figures.periods.put(period, figures.periods.size() + 1);
            }
        }
        lines.forEach(line -> figures.rows.put(line.substring(0, line.indexOf(' ')), line.split(" ")));
        return figures;
    }

    /** Returns a function that answers with these figures. */
    GuardedFunction function(String plugin, String version, String id) {
        PointFunction function = this::answer;
        return new GuardedFunction(new Plugin(plugin, version), id, () -> function, new NoneOff(), GuardedFunction.PATIENCE);
    }

    private Column answer(PointInput input) {
        double[] values = new double[input.cells()];
        boolean[] measured = new boolean[input.cells()];
        for (int area = 0; area < input.areas().size(); area++) {
            String[] row = rows.get(input.areas().get(area));
            for (int period = 0; row != null && period < input.periods().size(); period++) {
                Integer at = periods.get(input.periods().get(period));
                int cell = input.cell(area, period);
                measured[cell] = at != null && !row[at].equals(NONE);
                values[cell] = measured[cell] ? Double.parseDouble(row[at]) : 0;
            }
        }
        return Column.of(values, measured);
    }

    /** Kept figures run nothing of a plug-in, so none of them can be off. */
    private static final class NoneOff implements PluginSwitch {
        @Override
        public List<Plugin> installed() {
            return List.of();
        }

        @Override
        public Optional<PluginProblem> problem(Plugin plugin) {
            return Optional.empty();
        }

        @Override
        public void switchOff(Plugin plugin, PluginProblem problem) {
            throw new IllegalStateException("Kept figures of " + plugin.id() + ": " + problem.detail());
        }
    }
}
