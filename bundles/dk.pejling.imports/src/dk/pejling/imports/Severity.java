package dk.pejling.imports;

/** What a problem means for the import. */
public enum Severity {
    /** The file cannot be trusted: nothing is stored. */
    STRUCTURAL,
    /** The row is left out. */
    ROW,
    /** Everything is read; a person should know. */
    WARNING
}
