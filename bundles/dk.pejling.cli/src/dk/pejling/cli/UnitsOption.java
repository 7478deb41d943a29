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

    /** Makes the option of a report from its parameter; {@code null} for all. */
    static UnitsOption of(String list) {
        UnitsOption option = new UnitsOption();
        option.names = list == null ? List.of() : List.of(list.split(","));
        return option;
    }

    /** Returns whether only some municipalities are asked for. */
    boolean isGroup() {
        return !where().isEmpty();
    }

    /** Returns what was asked for, by full names with commas between; empty when that is all municipalities. */
    String where() {
        List<Area> asked = asked();
        return asked.stream().anyMatch(area -> area.kind() == AreaKind.COUNTRY) ? ""
                : String.join(",", asked.stream().map(Area::name).toList());
    }

    /** Returns the municipalities, each once. */
    List<Area> areas() {
        if (where().isEmpty()) {
            return AreaRegister.denmark().municipalities();
        }
        Set<Area> areas = new LinkedHashSet<>();
        asked().forEach(area -> areas.addAll(municipalities(area)));
        return List.copyOf(areas);
    }

    private List<Area> asked() {
        return names.stream().map(name -> PejlingCommand.area(name.strip())).distinct().toList();
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
