package dk.pejling.clustering;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dk.pejling.clustering.BackgroundProblem.Code;
import dk.pejling.clustering.CsvTable.Row;
import dk.pejling.model.Area;
import dk.pejling.model.AreaKind;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.CloseMatches;
import dk.pejling.model.ClusterMembership;
import dk.pejling.model.ClusterSet;
import dk.pejling.model.Slug;

/**
 * Reads who is in which cluster from a CSV file: UTF-8, separated by semicolon, tab or comma.
 *
 * <p>Columns by name, in any order and either language: area, cluster, and where wanted target group, from and to. A cell of
 * two municipalities that share a job centre ({@code Esbjerg/Fanø}) is one row for each. One that was merged into another is in its
 * cluster up to that day. Days are {@code 2014-01-01} or
 * {@code 1.1.2014}; both ends belong to the time. Everything that is wrong is reported, and one wrong row refuses the file:
 * a partition with holes would compare the wrong municipalities.
 */
public final class ClusterFile {
    private static final Map<String, Part> NAMES = names();
    private static final Pattern DANISH_DAY = Pattern.compile("(\\d{1,2})[.\\-/](\\d{1,2})[.\\-/](\\d{4})");

    private final String file;
    private final Collection<String> targetGroups;
    private final CsvTable table;
    private final Map<Part, Integer> columns = new LinkedHashMap<>();
    private final List<BackgroundProblem> problems = new ArrayList<>();
    private final List<ClusterMembership> memberships = new ArrayList<>();
    private final List<Long> lines = new ArrayList<>();

    /** What a column holds. */
    private enum Part {
        AREA, CLUSTER, TARGET_GROUP, FROM, TO
    }

    private static Map<String, Part> names() {
        Map<String, Part> names = new LinkedHashMap<>();
        List.of("area", "omraade", "kommune", "jobcenter", "municipality").forEach(name -> names.put(name, Part.AREA));
        List.of("cluster", "klynge").forEach(name -> names.put(name, Part.CLUSTER));
        List.of("target-group", "targetgroup", "maalgruppe").forEach(name -> names.put(name, Part.TARGET_GROUP));
        List.of("from", "valid-from", "fra", "gaelder-fra").forEach(name -> names.put(name, Part.FROM));
        List.of("to", "valid-to", "til", "gaelder-til").forEach(name -> names.put(name, Part.TO));
        return names;
    }

    private ClusterFile(String file, CsvTable table, Collection<String> targetGroups) {
        this.file = file;
        this.table = table;
        this.targetGroups = targetGroups;
    }

    /**
     * Reads a file.
     *
     * @param targetGroups ids of the target groups that there are
     * @return the memberships in the order of the file
     * @throws ClusterFileException if anything is wrong
     */
    public static List<ClusterMembership> read(Path file, Collection<String> targetGroups) throws ClusterFileException {
        try {
            return parse(file.toString(), Files.readAllBytes(file), targetGroups);
        } catch (IOException e) {
            throw new ClusterFileException(List.of(BackgroundProblem.unreadable(file, e)));
        }
    }

    static List<ClusterMembership> parse(String file, byte[] bytes, Collection<String> targetGroups) throws ClusterFileException {
        try {
            ClusterFile reader = new ClusterFile(file, CsvTable.parse(file, bytes), targetGroups);
            reader.read();
            return List.copyOf(reader.memberships);
        } catch (BackgroundException e) {
            throw new ClusterFileException(List.of(e.problem()));
        }
    }

    private void read() throws ClusterFileException {
        findColumns();
        if (problems.isEmpty()) {
            table.rows().forEach(this::read);
            findClashes();
        }
        if (!problems.isEmpty()) {
            throw new ClusterFileException(problems);
        }
    }

    private void findColumns() {
        for (int i = 0; i < table.header().size(); i++) {
            Part part = NAMES.get(Slug.of(table.header().get(i)));
            if (part != null && columns.putIfAbsent(part, i) != null) {
                problems.add(new BackgroundProblem(file, 1, table.header().get(i), "", Code.DUPLICATE_COLUMN, ""));
            }
        }
        for (Part part : List.of(Part.AREA, Part.CLUSTER)) {
            if (!columns.containsKey(part)) {
                problems.add(new BackgroundProblem(file, 1, "", String.join(", ", table.header()), Code.COLUMN_MISSING,
                        String.join(", ", NAMES.entrySet().stream().filter(entry -> entry.getValue() == part)
                                .map(Map.Entry::getKey).toList())));
            }
        }
    }

    private void read(Row row) {
        int before = problems.size();
        List<Area> areas = areas(row);
        String cluster = cell(row, Part.CLUSTER);
        if (cluster.isEmpty()) {
            report(row, Part.CLUSTER, Code.NO_CLUSTER, "");
        }
        Optional<String> targetGroup = targetGroup(row);
        Optional<LocalDate> from = day(row, Part.FROM);
        Optional<LocalDate> to = day(row, Part.TO);
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            report(row, Part.TO, Code.DAY_ORDER, from.get().toString());
        }
        for (Area area : areas) {
            Optional<LocalDate> end = AreaRegister.denmark().endOf(area);
            if (end.isPresent() && from.filter(day -> !day.isBefore(end.get())).isPresent()) {
                report(row, Part.FROM, Code.NO_MORE, end.get().toString());
            }
            if (problems.size() == before) {
                memberships.add(new ClusterMembership(area, cluster, targetGroup, from, earlier(to, end.map(day -> day.minusDays(1)))));
                lines.add(row.line());
            }
        }
    }

    private static Optional<LocalDate> earlier(Optional<LocalDate> one, Optional<LocalDate> other) {
        return Stream.concat(one.stream(), other.stream()).min(LocalDate::compareTo);
    }

    private List<Area> areas(Row row) {
        String cell = cell(row, Part.AREA);
        if (cell.isEmpty()) {
            report(row, Part.AREA, Code.NO_ID, "");
            return List.of();
        }
        List<Area> areas = new ArrayList<>();
        for (String name : cell.split("/")) {
            Optional<Area> area = AreaRegister.denmark().findEver(name)
                    .filter(one -> one.kind() == AreaKind.MUNICIPALITY || one.kind() == AreaKind.FORMER);
            area.ifPresentOrElse(areas::add, () -> report(row, Part.AREA, Code.AREA, String.join(", ", CloseMatches.of(name,
                    AreaRegister.denmark().municipalities().stream().map(Area::name).toList()))));
        }
        return areas;
    }

    private Optional<String> targetGroup(Row row) {
        String cell = cell(row, Part.TARGET_GROUP);
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        String id = Slug.of(cell);
        if (!targetGroups.contains(id)) {
            report(row, Part.TARGET_GROUP, Code.TARGET_GROUP, String.join(", ", targetGroups));
        }
        return Optional.of(id);
    }

    private Optional<LocalDate> day(Row row, Part part) {
        String cell = cell(row, part);
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        try {
            Matcher danish = DANISH_DAY.matcher(cell);
            return Optional.of(danish.matches() ? LocalDate.of(Integer.parseInt(danish.group(3)), Integer.parseInt(danish.group(2)),
                    Integer.parseInt(danish.group(1))) : LocalDate.parse(cell));
        } catch (DateTimeException e) {
            report(row, part, Code.DAY, "");
            return Optional.empty();
        }
    }

    private String cell(Row row, Part part) {
        return columns.containsKey(part) ? row.cells().get(columns.get(part)) : "";
    }

    private void report(Row row, Part part, Code code, String detail) {
        problems.add(new BackgroundProblem(file, row.line(), table.header().get(columns.get(part)), cell(row, part), code, detail));
    }

    /** Every clash is reported with the line of the earlier row; one of a row is enough. */
    private void findClashes() {
        for (int later = 1; later < memberships.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                if (memberships.get(earlier).clashesWith(memberships.get(later))) {
                    problems.add(new BackgroundProblem(file, lines.get(later), table.header().get(columns.get(Part.AREA)),
                            memberships.get(later).area().name(), Code.AREA_TWICE, String.valueOf(lines.get(earlier))));
                    break;
                }
            }
        }
    }

    /** Returns the memberships as such a file, separated by semicolons. */
    public static String text(ClusterSet set) {
        StringBuilder text = new StringBuilder("area;cluster;target group;from;to\n");
        set.memberships().forEach(each -> text.append(each.area().name()).append(';').append(quoted(each.cluster())).append(';')
                .append(each.targetGroup().orElse("")).append(';').append(each.from().map(LocalDate::toString).orElse(""))
                .append(';').append(each.to().map(LocalDate::toString).orElse("")).append('\n'));
        return text.toString();
    }

    private static String quoted(String cell) {
        return cell.matches("[^;\"\\r\\n]*") ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
    }
}
