package dk.pejling.cli;

import dk.pejling.indicators.MeasurementPoint;
import dk.pejling.indicators.TargetGroup;
import dk.pejling.model.Area;
import dk.pejling.model.AreaKind;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.Period;
import dk.pejling.workspace.Session;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What all commands share: the way to the store and to stdout, and how names are understood. */
abstract class PejlingCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    Pejling pejling() {
        return (Pejling) spec.root().userObject();
    }

    Output output() {
        return pejling().output();
    }

    Session open() {
        return pejling().open(spec.name());
    }

    /** Returns an area of today. */
    static Area area(String text) {
        return AreaRegister.denmark().find(text).orElseThrow(() -> noArea(text, ever(text)));
    }

    /** Returns an area that a source has figures of, be it one that is no more. */
    static Area areaEver(String text) {
        Area ever = ever(text);
        if (ever.kind() != AreaKind.FORMER && AreaRegister.denmark().find(text).isEmpty()) {
            // Its figures stand under today's name: whoever means those of today, too, has to say so.
            throw noArea(text, ever);
        }
        return ever;
    }

    private static Area ever(String text) {
        return AreaRegister.denmark().findEver(text).orElseThrow(() -> CommandException.unknown("area", text,
                AreaRegister.denmark().all().stream().map(Area::name).toList()));
    }

    private static CommandException noArea(String text, Area ever) {
        List<String> into = ever.kind() != AreaKind.FORMER ? List.of(ever.name()) : AreaRegister.denmark().mergers().stream()
                .filter(merger -> merger.units().contains(ever)).map(merger -> merger.into().name()).toList();
        return CommandException.usage("area.former", text, String.join(", ", into));
    }

    /** Returns municipalities, each once, in the order given. */
    static List<Area> municipalities(List<String> names) {
        return municipalities(names, PejlingCommand::area, Set.of(AreaKind.MUNICIPALITY));
    }

    /** Returns municipalities, of which some may be no more. */
    static List<Area> municipalitiesEver(List<String> names) {
        return municipalities(names, PejlingCommand::ever, Set.of(AreaKind.MUNICIPALITY, AreaKind.FORMER));
    }

    private static List<Area> municipalities(List<String> names, Function<String, Area> find, Set<AreaKind> kinds) {
        List<Area> areas = names.stream().map(find).distinct().toList();
        areas.stream().filter(area -> !kinds.contains(area.kind())).findFirst().ifPresent(area -> {
            throw CommandException.usage("area.noMunicipality", area.name());
        });
        return areas;
    }

    static Period period(String text) {
        return Period.parse(text).orElseThrow(() -> CommandException.usage("unknown.period", text));
    }

    static Optional<LocalDate> date(String text) {
        try {
            return Optional.ofNullable(text).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            throw CommandException.usage("unknown.date", text);
        }
    }

    static MeasurementPoint point(Session session, String id) {
        return session.catalogue().point(id).orElseThrow(() -> CommandException.unknown("indicator", id,
                session.catalogue().points().stream().map(MeasurementPoint::id).toList()));
    }

    /** Returns a point as a table for people names it, with its id. */
    String named(MeasurementPoint point) {
        return output().text("point.named", point.name().in(output().locale()), point.id());
    }

    static TargetGroup targetGroup(Session session, String text) {
        return session.catalogue().targetGroup(text).orElseThrow(() -> CommandException.unknown("targetGroup", text,
                session.catalogue().targetGroups().stream().map(TargetGroup::id).toList()));
    }
}
