package dk.pejling.indicators.targets;

import dk.pejling.indicators.Catalogue;
import dk.pejling.model.definitions.DefinitionException;
import dk.pejling.model.definitions.DefinitionNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads files of goals, YAML or CSV by their name's ending; an entry that cannot be used is reported with its line, and the
 * others are read.
 *
 * <p>YAML: {@code source} and a list {@code targets}; CSV: UTF-8, semicolons, one heading with the same names, {@code path} and
 * {@code actuals} as {@code 2025M06=4,5 2025M09=4,4}. Names: {@code id, under, point, side} or {@code name, unit, polarity,
 * actuals}, then {@code area, team, period, value} or {@code low, high}, {@code baseline, baselinePeriod, path, yellow,
 * source}.
 */
public final class TargetFile {
    static final Set<String> NAMES = Set.of("id", "under", "point", "side", "name", "unit", "polarity", "actuals", "area", "team",
            "period", "value", "low", "high", "baseline", "baselinePeriod", "path", "yellow", "source");
    private static final Set<String> MAPPINGS = Set.of("path", "actuals");

    private final TargetReader reader;
    private final List<Target> targets = new ArrayList<>();
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final List<DefinitionException> problems = new ArrayList<>();

    /** Makes a reader of goals on these points. */
    public TargetFile(Catalogue catalogue) {
        reader = new TargetReader(catalogue);
    }

    /**
     * Reads one more file.
     *
     * @param file its name; what ends in {@code .csv} is CSV, all else YAML
     */
    public void read(String file, byte[] bytes) throws IOException {
        try {
            if (file.toLowerCase(java.util.Locale.ROOT).endsWith(".csv")) {
                new TargetCsv(file, new String(bytes, StandardCharsets.UTF_8)).entries(problems).forEach(this::add);
            } else {
                readYaml(file, bytes);
            }
        } catch (DefinitionException e) {
            problems.add(e);
        }
    }

    private void readYaml(String file, byte[] bytes) throws IOException, DefinitionException {
        DefinitionNode top = DefinitionNode.read(file, new ByteArrayInputStream(bytes));
        top.allow(Set.of("source", "targets"));
        Optional<String> source = top.optionalText("source");
        for (DefinitionNode node : top.children("targets")) {
            try {
                add(entry(node, source));
            } catch (DefinitionException e) {
                problems.add(e);
            }
        }
    }

    private static Entry entry(DefinitionNode node, Optional<String> source) throws DefinitionException {
        node.allow(NAMES);
        Map<String, String> texts = new LinkedHashMap<>();
        source.ifPresent(text -> texts.put("source", text));
        for (String name : NAMES) {
            if (MAPPINGS.contains(name) && node.isMapping(name)) {
                texts.put(name, String.join(" ", node.namedTexts(name).entrySet().stream()
                        .map(one -> one.getKey() + "=" + one.getValue()).toList()));
            } else if (node.has(name)) {
                texts.put(name, node.text(name));
            }
        }
        return new Entry(texts, node::wrong);
    }

    private void add(Entry entry) {
        try {
            Target target = reader.target(entry);
            if (entries.putIfAbsent(target.id(), entry) != null) {
                throw entry.wrong().apply("id", "stands twice: " + target.id());
            }
            targets.add(target);
        } catch (DefinitionException e) {
            problems.add(e);
        }
    }

    /** Returns all goals read so far; those that hang under nothing, or in a circle, are left out and reported. */
    public TargetBook book() {
        List<Target> kept = new ArrayList<>(targets);
        List<DefinitionException> all = new ArrayList<>(problems);
        boolean changed = true;
        while (changed) {
            Map<String, Target> byId = new LinkedHashMap<>();
            kept.forEach(target -> byId.put(target.id(), target));
            List<Target> loose = kept.stream().filter(target -> !reachesTop(target, byId)).toList();
            loose.forEach(target -> all.add(entries.get(target.id()).wrong().apply("under",
                    "does not lead to a goal at the top: " + target.under().orElse(""))));
            changed = kept.removeAll(loose);
        }
        return new TargetBook(kept, all);
    }

    private static boolean reachesTop(Target target, Map<String, Target> byId) {
        Set<String> seen = new HashSet<>();
        Target at = target;
        while (at != null && at.under().isPresent() && seen.add(at.id())) {
            at = byId.get(at.under().get());
        }
        return at != null && at.under().isEmpty();
    }
}
