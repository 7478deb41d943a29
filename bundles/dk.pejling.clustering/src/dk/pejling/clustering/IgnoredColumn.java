package dk.pejling.clustering;

import java.util.Locale;

import dk.pejling.model.Texts;

/**
 * A column that is there but is not measured by.
 *
 * @param name name of the column
 * @param reason why it is not
 */
public record IgnoredColumn(String name, Reason reason) {
    /** Why a column is no variable. */
    public enum Reason {
        /** It names the units. */
        ID,
        /** It holds codes of areas, by its name or by its content: near numbers mean nothing. */
        AREA_CODE,
        /** It holds text, and the distance cannot compare it. */
        TEXT,
        /** It holds nothing at all. */
        EMPTY,
        /** All units have the same value. */
        CONSTANT;

        /** Returns the name used in JSON. */
        public String id() {
            return switch (this) {
                case ID -> "id";
                case AREA_CODE -> "areaCode";
                case TEXT -> "text";
                case EMPTY -> "empty";
                case CONSTANT -> "constant";
            };
        }
    }

    /** Returns name and reason in the given language. */
    public String text(Locale locale) {
        return Texts.of(IgnoredColumn.class, locale).get("ignored." + reason, name);
    }
}
