package dk.pejling.report.internal;

import dk.pejling.indicators.FollowUp;
import dk.pejling.indicators.Level;
import dk.pejling.indicators.followup.GroupAgainstCountry;
import dk.pejling.indicators.followup.GroupAgainstCountry.Finding;
import dk.pejling.model.Average;
import dk.pejling.model.Observation;
import dk.pejling.model.Unit;
import dk.pejling.report.ColumnType;
import dk.pejling.report.ReportTable;
import java.util.List;

/**
 * A group as a whole beside the country: one row per target group and point that has a source, each with the headings of the
 * columns.
 */
final class AgainstTable {
    private static final List<String> HEADINGS = List.of("point", "unit", "group", "country", "deviation", "verdict", "average");

    private final GroupAgainstCountry group;
    private final String name;
    private final Wording wording;

    AgainstTable(GroupAgainstCountry group, String name, Wording wording) {
        this.group = group;
        this.name = name;
        this.wording = wording;
    }

    ReportTable table() {
        ReportTable.Builder table = ReportTable.named("against").texts("heading", "headTargetGroup").texts("targetGroup")
                .columns(ColumnType.INTEGER, "decimals", "signed", "exception").columns(ColumnType.BYTES, "symbol");
        HEADINGS.forEach(column -> table.texts(column, "head" + column));
        table.numbers("groupValue", "countryValue", "deviationValue");
        List<Finding> exceptions = group.exceptions();
        group.findings().stream().filter(finding -> !(finding.point().level() instanceof Level.Awaited))
                .forEach(finding -> row(table.row(), finding, exceptions.contains(finding)));
        return table.build();
    }

    private void row(ReportTable.Row row, Finding finding, boolean exception) {
        boolean level = group.basis() == FollowUp.Basis.LEVEL;
        row.set("heading", wording.get(level ? "against.heading.level" : "against.heading.development", name))
                .set("headTargetGroup", wording.get("column.targetGroup"));
        HEADINGS.forEach(column -> row.set("head" + column, wording.get("against.head." + column)));
        Unit unit = finding.reading().unit();
        row.set("targetGroup", wording.in(finding.group().name())).set("point", wording.in(finding.point().name()))
                .set("unit", wording.unit(unit)).set("decimals", finding.reading().decimals()).set("signed", level ? 0 : 1).set("exception", exception ? 1 : 0)
                .set("verdict", wording.get("verdict." + finding.verdict().id())).set("symbol", VerdictSymbol.svg(finding.verdict(), wording.texts()))
                .set("average", finding.reading().comparison().value().isMeasured() ? average(finding.reading().average()) : "");
        number(row, "group", finding, finding.reading().comparison().value(), !level);
        number(row, "country", finding, finding.reading().country().value(), !level);
        number(row, "deviation", finding, finding.deviation(), true);
    }

    private String average(Average average) {
        return wording.get(average == Average.WEIGHTED ? "cell.weighted" : "cell.unweighted");
    }

    private void number(ReportTable.Row row, String column, Finding finding, Observation value, boolean signed) {
        int decimals = finding.reading().decimals();
        if (value.isMeasured()) {
            row.set(column + "Value", value.number().orElseThrow()).set(column, signed ? wording.change(value, decimals) : wording.level(value, decimals));
        } else {
            row.set(column, column.equals("deviation") ? "–" : wording.reason(value.status()));
        }
    }
}
