package dk.pejling.cli;

import dk.pejling.imports.ImportProblem;
import dk.pejling.imports.ImportResult;
import dk.pejling.imports.ImportResult.Entry;
import dk.pejling.model.Status;
import dk.pejling.model.TableDefinition;
import dk.pejling.store.ObservationStore.Published;
import dk.pejling.store.Vintage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Prints what became of an import. */
final class ImportReport {
    private static final int PROBLEMS_FOR_PEOPLE = 20;

    private final Output output;

    ImportReport(Output output) {
        this.output = output;
    }

    static int exitCode(ImportResult result) {
        return switch (result.outcome()) {
            case COMPLETE -> Exit.DONE;
            case WITH_REJECTED_ROWS -> Exit.WITH_REJECTED;
            case REFUSED -> Exit.FAILED;
        };
    }

    void print(ImportResult result, boolean dryRun) {
        output.list(result.files(), fields());
        if (output.format() != Output.Format.JSON) {
            result.files().forEach(entry -> problems(entry.read().problems()));
        }
        if (result.outcome() == ImportResult.Outcome.REFUSED) {
            output.warn(output.text("import.refused"));
        } else if (dryRun) {
            output.note("import.dryRun");
        }
    }

    private void problems(List<ImportProblem> problems) {
        problems.stream().limit(PROBLEMS_FOR_PEOPLE).forEach(problem -> output.warn(sentence(problem)));
        if (problems.size() > PROBLEMS_FOR_PEOPLE) {
            output.warn(output.text("import.more", problems.size() - PROBLEMS_FOR_PEOPLE));
        }
    }

    private String sentence(ImportProblem problem) {
        String place = problem.line() == 0 ? "import.place.file" : problem.column() == 0 ? "import.place.line" : "import.place.column";
        return output.text("import.problem", output.text(place, problem.file(), problem.line(), problem.column()),
                problem.message(output.locale()), problem.expected(output.locale()));
    }

    List<Field<Entry>> fields() {
        return List.of(Field.of("file", entry -> entry.read().file()),
                Field.of("table", entry -> entry.read().table().map(TableDefinition::id)),
                Field.number("rows", entry -> entry.read().rows(), (entry, locale) -> Long.toString(entry.read().rows())),
                Field.number("accepted", entry -> entry.read().accepted(), (entry, locale) -> Long.toString(entry.read().accepted())),
                Field.number("rejected", entry -> entry.read().rejected(), (entry, locale) -> Long.toString(entry.read().rejected())),
                Field.number("cells", entry -> cells(entry), (entry, locale) -> Long.toString(count(entry, Status.SUPPRESSED))),
                Field.of("vintage", entry -> entry.published().map(Published::vintage).map(Vintage::id),
                        (entry, locale) -> entry.published().map(this::vintage).orElse("–")),
                Field.hidden("isNew", entry -> entry.published().map(Published::isNew)),
                Field.hidden("problems", entry -> entry.read().problems().stream().map(this::problem).toList()));
    }

    private String vintage(Published published) {
        return published.isNew() ? published.vintage().id() : output.text("import.known", published.vintage().id());
    }

    private static long count(Entry entry, Status status) {
        return entry.read().cells().getOrDefault(status, 0L);
    }

    private static Map<String, Object> cells(Entry entry) {
        Map<String, Object> cells = new LinkedHashMap<>();
        for (Status status : List.of(Status.MEASURED, Status.SUPPRESSED, Status.NOT_APPLICABLE)) {
            cells.put(status.id(), count(entry, status));
        }
        return cells;
    }

    private Map<String, Object> problem(ImportProblem problem) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("file", problem.file());
        object.put("line", problem.line());
        object.put("column", problem.column());
        object.put("code", problem.code().id());
        object.put("severity", problem.code().severity().name().toLowerCase(java.util.Locale.ROOT));
        object.put("message", problem.message(output.locale()));
        object.put("value", problem.value());
        object.put("expected", problem.expected(output.locale()));
        return object;
    }

    /** Returns the entries as objects for JSON that holds more than the import. */
    List<Map<String, Object>> objects(ImportResult result) {
        return result.files().stream().map(entry -> Output.object(entry, fields())).toList();
    }
}
