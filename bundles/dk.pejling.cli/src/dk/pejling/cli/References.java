package dk.pejling.cli;

import dk.pejling.indicators.MeasureReference;
import dk.pejling.model.Dimension;
import dk.pejling.model.Measure;
import dk.pejling.model.Slug;
import dk.pejling.model.TableRegister;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Series named on the command line. */
final class References {
    private References() {
    }

    /**
     * Returns the series that is meant: the asked members, the total where a dimension has one.
     *
     * @param where members by dimension, by label or id
     * @param free label or id of a dimension that may be left open; empty when none may
     */
    static MeasureReference of(TableRegister tables, String id, Map<String, String> where, String free) {
        Measure measure = tables.measure(id).orElseThrow(() -> CommandException.unknown("measure", id,
                tables.measures().stream().map(Measure::id).toList()));
        Map<String, String> members = new LinkedHashMap<>();
        List<String> open = new ArrayList<>();
        for (Dimension dimension : measure.dimensions()) {
            Optional<String> member = where.entrySet().stream().filter(entry -> Slug.of(entry.getKey()).equals(dimension.id()))
                    .map(Map.Entry::getValue).findFirst().or(dimension::total);
            if (member.isPresent()) {
                members.put(dimension.id(), member.get());
            } else if (!dimension.id().equals(Slug.of(free))) {
                open.add(dimension.label());
            }
        }
        if (!open.isEmpty()) {
            throw CommandException.usage("change.where", measure.id(), String.join(", ", open));
        }
        Set<String> known = measure.dimensions().stream().map(Dimension::id).collect(Collectors.toSet());
        where.keySet().stream().filter(key -> !known.contains(Slug.of(key))).findFirst().ifPresent(key -> {
            throw CommandException.unknown("dimension", key, measure.dimensions().stream().map(Dimension::label).toList());
        });
        return new MeasureReference(measure.id(), members);
    }
}
