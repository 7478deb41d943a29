package dk.pejling.cli;

import dk.pejling.model.Dimension;
import dk.pejling.model.Measure;
import java.util.List;
import picocli.CommandLine.Command;

/** Lists the measures of all known tables. */
@Command(name = "measures")
final class MeasuresCommand extends PejlingCommand {
    @Override
    public Integer call() {
        output().list(pejling().services().tables().measures(), List.of(Field.of("id", Measure::id),
                Field.hidden("table", Measure::table), Field.of("name", Measure::label),
                Field.of("unit", measure -> measure.unit().id(), (measure, locale) -> measure.unit().text(locale)),
                Field.of("kind", measure -> measure.kind().id()),
                Field.of("dimensions", measure -> measure.dimensions().stream().map(Dimension::label).toList())));
        return Exit.DONE;
    }
}
