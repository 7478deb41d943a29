package dk.pejling.model;

import java.util.Locale;

/** What a number counts. */
public enum Unit {
    /** People, each counted once. */
    PERSONS("persons", "personer", "persons"),
    /** Persons weighted by the share of the month on benefit. */
    FULL_TIME_PERSONS("fullTimePersons", "fuldtidspersoner", "full-time persons"),
    /** Courses of activation. */
    COURSES("courses", "forløb", "courses"),
    /** Per cent of a whole. */
    PERCENT("pct", "pct.", "per cent"),
    /** Difference between two percentages. */
    PERCENTAGE_POINTS("pp", "pp.", "pp"),
    /** Weeks. */
    WEEKS("weeks", "uger", "weeks");

    private final String id;
    private final String danish;
    private final String english;

    Unit(String id, String danish, String english) {
        this.id = id;
        this.danish = danish;
        this.english = english;
    }

    /** Returns the name used in files and JSON. */
    public String id() {
        return id;
    }

    /** Returns the unit as printed under a number. */
    public String text(Locale locale) {
        return locale.getLanguage().equals("da") ? danish : english;
    }

    /**
     * Returns the unit of an id.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Unit ofId(String id) {
        for (Unit unit : values()) {
            if (unit.id.equals(id)) {
                return unit;
            }
        }
        throw new IllegalArgumentException("Unknown unit: " + id);
    }
}
