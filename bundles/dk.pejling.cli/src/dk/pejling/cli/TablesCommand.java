package dk.pejling.cli;

import dk.pejling.indicators.MeasureValues;
import dk.pejling.model.Dimension;
import dk.pejling.model.Frequency;
import dk.pejling.model.Measure;
import dk.pejling.model.TableDefinition;
import dk.pejling.store.StoreException;
import dk.pejling.store.Vintage;
import dk.pejling.workspace.Session;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;

/** Lists the known tables and what is stored of them. */
@Command(name = "tables")
final class TablesCommand extends PejlingCommand {
    /** A table and its newest vintage. */
    private record Line(TableDefinition table, Optional<String> newest, Optional<Vintage> vintage) {
    }

    @Override
    public Integer call() throws StoreException, IOException {
        Output output = output();
        List<Line> lines = new ArrayList<>();
        try (Session session = open()) {
            List<Vintage> vintages = session.store().vintages();
            for (TableDefinition table : session.tables().tables()) {
                Optional<String> newest = new MeasureValues(session.store().known(table.measures().getFirst(), Optional.empty()))
                        .newest().map(Object::toString);
                lines.add(new Line(table, newest, vintages.stream()
                        .filter(vintage -> vintage.table().equals(table.id())).reduce((first, last) -> last)));
            }
        }
        Locale locale = output.locale();
        output.list(lines, List.of(Field.of("id", line -> line.table.id()), Field.of("name", line -> line.table.name().in(locale)),
                Field.of("frequency", line -> id(line.table.frequency()),
                        (line, language) -> output.text("frequency." + id(line.table.frequency()))),
                Field.of("dimensions", line -> line.table.dimensions().stream().map(Dimension::label).toList()),
                Field.hidden("measures", line -> line.table.measures().stream().map(Measure::id).toList()),
                Field.of("newest", Line::newest),
                Field.of("retrieved", line -> line.vintage.map(Vintage::retrieved)),
                Field.hidden("provisionalPeriods", line -> line.table.provisionalPeriods()),
                Field.hidden("source", line -> line.table.source()),
                Field.hidden("notes", line -> line.table.notes().stream().map(note -> note.in(locale)).toList())));
        return Exit.DONE;
    }

    private static String id(Frequency frequency) {
        return frequency.name().toLowerCase(Locale.ROOT);
    }
}
