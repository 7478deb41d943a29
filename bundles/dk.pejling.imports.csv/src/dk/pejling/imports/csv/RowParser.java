package dk.pejling.imports.csv;

import dk.pejling.imports.ProblemCode;
import dk.pejling.model.Area;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.CloseMatches;
import dk.pejling.model.Dimension;
import dk.pejling.model.Unit;
import dk.pejling.store.Axes;
import dk.pejling.store.StagingGrid;
import java.util.List;

/** Understands any row, and says what is wrong with it. {@link FastRows} understands most of them faster. */
final class RowParser {
    /** What a row is good for. */
    enum Use {
        /** Its values count. */
        USABLE,
        /** Its key is known, a value is wrong: its cell stays as it was. */
        OPEN,
        /** It has too few or too many fields. */
        MISFIT,
        /** Nobody knows what it is about. */
        NONE
    }

    private final FactLayout layout;
    private final FactTerms terms;
    private final FactProblems problems;
    private final Decimals number = new Decimals();

    RowParser(FactLayout layout, FactTerms terms, FactProblems problems) {
        this.layout = layout;
        this.terms = terms;
        this.problems = problems;
    }

    /**
     * Reads a row.
     *
     * @param row takes its keys and values
     * @throws CsvException if the file as a whole is wrong
     */
    Use read(CsvReader reader, StagingGrid.Row row) throws CsvException {
        checkEnd(reader);
        if (reader.fields() != layout.fields()) {
            report(reader, 0, ProblemCode.FIELDS, Integer.toString(reader.fields()), List.of(Integer.toString(layout.fields())));
            return Use.MISFIT;
        }
        if (!readKeys(reader, row)) {
            return Use.NONE;
        }
        return readValues(reader, row) ? Use.USABLE : Use.OPEN;
    }

    /**
     * Tells a file that was cut from one whose last line merely lacks its end.
     *
     * <p>A last row with too few fields is cut. So is a last row without line end in a file whose rows end in CR LF, as
     * the portals write them: its last number may have lost digits. A file with bare line feeds went through other hands,
     * many of which leave out the last one.
     */
    private void checkEnd(CsvReader reader) throws CsvException {
        if (reader.isClosed()) {
            return;
        }
        if (reader.fields() < layout.fields() || reader.usesCarriageReturns()) {
            throw new CsvException(ProblemCode.CUT, reader.line(), reader.fields(), reader.rowText());
        }
        report(reader, 0, ProblemCode.OPEN_END, reader.rowText(), List.of());
    }

    private boolean readKeys(CsvReader reader, StagingGrid.Row row) throws CsvException {
        for (int key = 0; key < layout.keys(); key++) {
            int field = layout.keyField(key);
            int from = reader.start(field);
            int to = reader.end(field);
            int term = terms.of(key).find(reader.buffer(), from, to);
            if (term == Terms.NEW) {
                term = terms.of(key).learn(reader.buffer(), from, to, reader.text(field));
            }
            if (term == Terms.TOO_MANY) {
                throw new CsvException(ProblemCode.TOO_LARGE, reader.line(), field + 1, reader.text(field));
            }
            if (term == Terms.UNKNOWN) {
                reportKey(reader, key, field);
                return false;
            }
            row.key(key, term);
        }
        return true;
    }

    private void reportKey(CsvReader reader, int key, int field) throws CsvException {
        if (problems.areMany()) {
            return;
        }
        String value = reader.text(field);
        switch (key) {
            case 0 -> report(reader, field + 1, ProblemCode.PERIOD, value, List.of(switch (layout.table().frequency()) {
                case MONTH -> "2025M06";
                case QUARTER -> "2025Q02";
                default -> "2025";
            }));
            case 1 -> {
                List<String> close = CloseMatches.of(value, AreaRegister.denmark().all().stream().map(Area::name).toList());
                report(reader, field + 1, ProblemCode.AREA, value, List.of(close.isEmpty() ? "" : " (" + String.join(", ", close) + "?)"));
            }
            default -> {
                Dimension dimension = layout.table().dimensions().get(key - 2);
                report(reader, field + 1, ProblemCode.MEMBER, value, List.of(dimension.numeric() ? "1, 2, 3 …" : dimension.label()));
            }
        }
    }

    private boolean readValues(CsvReader reader, StagingGrid.Row row) throws CsvException {
        boolean usable = true;
        for (int measure = 0; measure < layout.values(); measure++) {
            usable &= readValue(reader, row, measure);
        }
        return usable;
    }

    private boolean readValue(CsvReader reader, StagingGrid.Row row, int measure) throws CsvException {
        int field = layout.valueField(measure);
        byte[] buffer = reader.buffer();
        int from = reader.start(field);
        int to = reader.end(field);
        while (from < to && buffer[to - 1] == ' ') {
            to--;
        }
        while (from < to && buffer[from] == ' ') {
            from++;
        }
        if (from == to) {
            row.value(measure, layout.emptyMeans(measure, terms.isUnknownArea(row.key(1))));
            return true;
        }
        if (!number.read(buffer, from, to)) {
            report(reader, field + 1, ProblemCode.NUMBER, reader.text(field), List.of());
            return false;
        }
        row.value(measure, number.scaled(), number.decimals());
        boolean percent = layout.measure(measure).unit() == Unit.PERCENT;
        if (row.value(measure) < 0 || percent && row.value(measure) > 100) {
            report(reader, field + 1, ProblemCode.RANGE, reader.text(field), List.of(percent ? "0–100" : "≥ 0"));
            return false;
        }
        return true;
    }

    private void report(CsvReader reader, int column, ProblemCode code, String value, List<String> expected) {
        problems.add(reader.line(), column, code, value, expected);
    }

    /** Returns what a message on a table that is too large says there may be. */
    static List<String> limits() {
        return List.of(Long.toString(Axes.MOST_CELLS), Integer.toString(Terms.MOST));
    }
}
