package dk.pejling.report;

import java.time.LocalDate;

/** What a column of a report table holds. Every type also allows {@code null}: there is nothing. */
public enum ColumnType {
    /** Text, ready to be shown. */
    STRING(String.class),
    /** A number, unrounded. */
    DOUBLE(Double.class),
    /** A whole number. */
    INTEGER(Integer.class),
    /** A day. */
    DATE(LocalDate.class),
    /** A picture: SVG in UTF-8. */
    BYTES(byte[].class);

    private final Class<?> javaType;

    ColumnType(Class<?> javaType) {
        this.javaType = javaType;
    }

    /** Returns the class of the values. */
    public Class<?> javaType() {
        return javaType;
    }

    /** Returns whether a value may stand in a column of this type. */
    public boolean accepts(Object value) {
        return value == null || javaType.isInstance(value);
    }
}
