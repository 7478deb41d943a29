package dk.pejling.cli;

import dk.pejling.model.Dimension;
import dk.pejling.model.Measure;
import dk.pejling.model.SeriesBreak;
import dk.pejling.model.TableRegister;
import dk.pejling.workspace.HomeException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;

/** Lists the measures of all known tables. */
@Command(name = "measures")
final class MeasuresCommand extends PejlingCommand {
    @Override
    public Integer call() {
        Output output = output();
        TableRegister tables = tables();
        output.list(tables.measures(), List.of(Field.of("id", Measure::id),
                Field.hidden("table", Measure::table), Field.of("name", Measure::label),
                Field.of("unit", measure -> measure.unit().id(), (measure, locale) -> measure.unit().text(locale)),
                Field.of("kind", measure -> measure.kind().id()),
                Field.of("dimensions", measure -> measure.dimensions().stream().map(Dimension::label).toList()),
                Field.hidden("provisionalPeriods", measure -> tables.table(measure.table()).orElseThrow().provisionalPeriods()),
                Field.hidden("breaks", measure -> tables.breaksOf(measure).stream().map(one -> object(one, output)).toList())));
        return Exit.DONE;
    }

    private TableRegister tables() {
        try {
            return pejling().services().tables(pejling().home());
        } catch (HomeException e) {
            throw CommandException.of(e);
        }
    }

    static Map<String, Object> object(SeriesBreak one, Output output) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("measure", one.measure());
        object.put("from", one.from());
        object.put("note", one.note().in(output.locale()));
        return object;
    }
}
