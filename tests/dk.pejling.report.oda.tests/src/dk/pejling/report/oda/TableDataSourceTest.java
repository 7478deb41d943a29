package dk.pejling.report.oda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.pejling.report.ColumnType;
import dk.pejling.report.ReportData;
import dk.pejling.report.ReportTable;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.datatools.connectivity.oda.IConnection;
import org.eclipse.datatools.connectivity.oda.IQuery;
import org.eclipse.datatools.connectivity.oda.IResultSet;
import org.eclipse.datatools.connectivity.oda.OdaException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TableDataSourceTest {
    private IConnection connection;

    @BeforeEach
    void connect() throws OdaException {
        ReportTable.Builder table = ReportTable.named("numbers").texts("name").numbers("value").columns(ColumnType.INTEGER, "count")
                .columns(ColumnType.DATE, "day").columns(ColumnType.BYTES, "picture");
        table.row().set("name", "Læsø").set("value", 1.5).set("count", 7).set("day", LocalDate.of(2026, 8, 22))
                .set("picture", new byte[] {1, 2, 3});
        table.row();
        ReportData data = new ReportData("title", List.of(table.build()));
        connection = new TableDriver().getConnection("dk.pejling.report.oda");
        connection.setAppContext(Map.of(ReportData.CONTEXT_KEY, data));
        connection.open(null);
    }

    private IQuery query(String text) throws OdaException {
        IQuery query = connection.newQuery("dk.pejling.report.oda.table");
        query.prepare(text);
        return query;
    }

    @Test
    void typesAreThoseOfTheColumns() throws OdaException {
        assertThat(List.of(query("numbers").getMetaData().getColumnType(1), query("numbers").getMetaData().getColumnType(2),
                query("numbers").getMetaData().getColumnType(3), query("numbers").getMetaData().getColumnType(4),
                query("numbers").getMetaData().getColumnType(5)))
                .containsExactly(Types.VARCHAR, Types.DOUBLE, Types.INTEGER, Types.DATE, Types.BLOB);
    }

    @Test
    void valuesComeByPlaceAndByName() throws OdaException {
        IResultSet rows = query(" numbers ").executeQuery();
        assertThat(rows.next()).isTrue();
        assertThat(rows.getString("name")).isEqualTo("Læsø");
        assertThat(rows.getDouble(2)).isEqualTo(1.5);
        assertThat(rows.getInt("count")).isEqualTo(7);
        assertThat(rows.getDate("day")).isEqualTo(java.sql.Date.valueOf("2026-08-22"));
        assertThat(rows.getBlob(5).getBytes(2, 2)).containsExactly(2, 3);
        assertThat(rows.wasNull()).isFalse();
    }

    @Test
    void nothingIsNull() throws OdaException {
        IResultSet rows = query("numbers").executeQuery();
        rows.next();
        rows.next();
        for (int column = 1; column <= 5; column++) {
            assertThat(rows.getObject(column)).isNull();
            assertThat(rows.wasNull()).isTrue();
        }
        assertThat(rows.getDouble("value")).isZero();
        assertThat(rows.wasNull()).isTrue();
        assertThat(rows.next()).isFalse();
    }

    @Test
    void noMoreRowsThanAskedFor() throws OdaException {
        IQuery query = query("numbers");
        query.setMaxRows(1);
        IResultSet rows = query.executeQuery();
        assertThat(rows.next()).isTrue();
        assertThat(rows.next()).isFalse();
    }

    @Test
    void anUnknownTableIsNamedWithThoseThereAre() {
        assertThatThrownBy(() -> query("rows").executeQuery()).isInstanceOf(OdaException.class).hasMessageContaining("\"rows\"")
                .hasMessageContaining("numbers");
    }

    @Test
    void aWrongTypeIsNamed() throws OdaException {
        IResultSet rows = query("numbers").executeQuery();
        rows.next();
        assertThatThrownBy(() -> rows.getDouble("name")).isInstanceOf(OdaException.class).hasMessageContaining("name")
                .hasMessageContaining("STRING");
    }

    @Test
    void withoutReportDataThatIsSaid() throws OdaException {
        IConnection lone = new TableDriver().getConnection("dk.pejling.report.oda");
        IQuery query = lone.newQuery("dk.pejling.report.oda.table");
        query.prepare("rows");
        assertThatThrownBy(query::executeQuery).hasMessageContaining("no report data");
    }
}
