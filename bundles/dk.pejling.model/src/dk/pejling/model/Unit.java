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
    WEEKS("weeks", "uger", "weeks"),
    /** A number without unit, such as how many times as much. */
    NUMBER("number", "antal", "number"),
    /** Danish kroner. */
    KRONER("kr", "kr.", "DKK"),
    /** Danish kroner for each full-time person. */
    KRONER_PER_FULL_TIME_PERSON("krPerFullTimePerson", "kr. pr. fuldtidsperson", "DKK per full-time person"),
    /** Cases that a caseworker handles. */
    CASES("cases", "sager", "cases"),
    /** Caseworkers, in full-time positions. */
    CASEWORKERS("caseworkers", "sagsbehandlere", "caseworkers"),
    /** Cases for each caseworker. */
    CASES_PER_CASEWORKER("casesPerCaseworker", "sager pr. sagsbehandler", "cases per caseworker"),
    /** Orders of companies for staff. */
    JOB_ORDERS("jobOrders", "jobordrer", "job orders"),
    /** Sanctions. */
    SANCTIONS("sanctions", "sanktioner", "sanctions"),
    /** Sanctions for every hundred full-time persons. */
    SANCTIONS_PER_HUNDRED("sanctionsPer100", "sanktioner pr. 100 fuldtidspersoner", "sanctions per 100 full-time persons"),
    /** Talks of a job centre with a citizen. */
    TALKS("talks", "samtaler", "talks"),
    /** Hours. */
    HOURS("hours", "timer", "hours"),
    /** Municipalities. */
    AREAS("areas", "kommuner", "municipalities"),
    /** A level where a base period is 100. */
    INDEX("index", "indeks", "index");

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
