package dk.pejling.model;

import java.util.Locale;

/** What an area is. */
public enum AreaKind {
    /** The whole country. */
    COUNTRY,
    /** A region. */
    REGION,
    /** A municipality, which runs a job centre. */
    MUNICIPALITY,
    /** "Uoplyst område": rows whose area the source does not know; counts without rates. */
    UNKNOWN,
    /** A municipality that is no more, since it became part of another. */
    FORMER;

    /** Returns the name used in files and JSON. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
