package dk.pejling.cli;

import dk.pejling.model.Area;
import dk.pejling.model.AreaRegister;
import java.util.List;
import picocli.CommandLine.Command;

/** Lists the areas. */
@Command(name = "areas")
final class AreasCommand extends PejlingCommand {
    @Override
    public Integer call() {
        output().list(AreaRegister.denmark().all(), List.of(Field.of("code", Area::code), Field.of("name", Area::name),
                Field.of("id", Area::id), Field.of("kind", area -> area.kind().id()), Field.of("parent", Area::parent)));
        return Exit.DONE;
    }
}
