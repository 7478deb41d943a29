package dk.pejling.report.internal;

import dk.pejling.indicators.Rank;
import dk.pejling.indicators.Reading;
import dk.pejling.model.Observation;
import dk.pejling.report.ColumnType;
import dk.pejling.report.ReportTable;

/**
 * One side of a row as a workbook holds it: numbers unrounded in columns whose names end in {@code Value}, and beside each a
 * text that says why where there is none.
 */
final class ReadingCells {
    private final String side;
    private final Wording wording;

    ReadingCells(String side, Wording wording) {
        this.side = side;
        this.wording = wording;
    }

    void columns(ReportTable.Builder table) {
        for (String part : new String[] {"Own", "Group", "Country", "Deviation"}) {
            table.texts(side + part).numbers(side + part + "Value");
        }
        table.texts(side + "Unit", side + "Verdict").columns(ColumnType.INTEGER, side + "Decimals", side + "RankValue");
    }

    void fill(ReportTable.Row row, Reading reading) {
        number(row, "Own", reading.own().value());
        number(row, "Group", reading.comparison().value());
        number(row, "Country", reading.country().value());
        number(row, "Deviation", reading.deviation());
        row.set(side + "Unit", wording.unit(reading.unit())).set(side + "Verdict", wording.get("verdict." + reading.verdict().id()))
                .set(side + "Decimals", reading.decimals())
                .set(side + "RankValue", reading.rank().map(Rank::position).orElse(null));
    }

    private void number(ReportTable.Row row, String part, Observation value) {
        if (value instanceof Observation.Measured measured) {
            row.set(side + part + "Value", measured.value());
        } else {
            row.set(side + part, part.equals("Deviation") ? "–" : wording.reason(value.status()));
        }
    }
}
