package dk.pejling.cli;

import dk.pejling.model.Area;
import dk.pejling.model.AreaKind;
import dk.pejling.model.AreaRegister;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Option;

/** Which municipalities are followed: all, or a list of names in which a region stands for those in it. */
final class UnitsOption {
    @Option(names = "--areas", paramLabel = "A", split = ",")
    private List<String> names = List.of();

    /** Returns whether only some municipalities are asked for. */
    boolean isGroup() {
        return !names.isEmpty();
    }

    /** Returns the municipalities, each once. */
    List<Area> areas() {
        if (names.isEmpty()) {
            return AreaRegister.denmark().municipalities();
        }
        Set<Area> areas = new LinkedHashSet<>();
        for (String one : names) {
            areas.addAll(municipalities(PejlingCommand.area(one)));
        }
        return List.copyOf(areas);
    }

    private static List<Area> municipalities(Area area) {
        List<Area> within = area.kind() == AreaKind.MUNICIPALITY ? List.of(area)
                : AreaRegister.denmark().municipalities().stream().filter(one -> one.parent().equals(area.code())).toList();
        if (within.isEmpty()) {
            throw CommandException.usage("report.noMunicipalities", area.name());
        }
        return within;
    }
}
