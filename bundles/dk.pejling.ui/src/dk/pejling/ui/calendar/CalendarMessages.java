package dk.pejling.ui.calendar;

import org.eclipse.osgi.util.NLS;

/** Texts of the calendar. */
final class CalendarMessages extends NLS {
    public static String Calendar_about;
    public static String Calendar_area;
    public static String Calendar_before;
    public static String Calendar_beside;
    public static String Calendar_by;
    public static String Calendar_changed;
    public static String Calendar_comments;
    public static String Calendar_compared;
    public static String Calendar_differences;
    public static String Calendar_done;
    public static String Calendar_due;
    public static String Calendar_empty;
    public static String Calendar_first;
    public static String Calendar_firstTime;
    public static String Calendar_freeze;
    public static String Calendar_frozen;
    public static String Calendar_frozenName;
    public static String Calendar_gone;
    public static String Calendar_group;
    public static String Calendar_groupIs;
    public static String Calendar_groupWas;
    public static String Calendar_headline;
    public static String Calendar_headlineOne;
    public static String Calendar_is;
    public static String Calendar_monthly;
    public static String Calendar_name;
    public static String Calendar_new;
    public static String Calendar_newest;
    public static String Calendar_news;
    public static String Calendar_noFrozen;
    public static String Calendar_on;
    public static String Calendar_open;
    public static String Calendar_period;
    public static String Calendar_point;
    public static String Calendar_points;
    public static String Calendar_provisional;
    public static String Calendar_quarter;
    public static String Calendar_quarterly;
    public static String Calendar_ready;
    public static String Calendar_retrieved;
    public static String Calendar_revised;
    public static String Calendar_revisions;
    public static String Calendar_side;
    public static String Calendar_since;
    public static String Calendar_sinceBefore;
    public static String Calendar_state;
    public static String Calendar_table;
    public static String Calendar_task;
    public static String Calendar_today;
    public static String Calendar_waiting;
    public static String Calendar_was;
    public static String Calendar_what;
    public static String Course_before;
    public static String Course_change;
    public static String Course_is;
    /** {@code {0}}: the day. */
    public static String Course_line;
    public static String Course_measure;
    public static String Course_period;
    public static String Course_source;
    public static String Course_was;
    public static String Freeze_button;
    public static String Freeze_by;
    public static String Freeze_exists;
    public static String Freeze_failed;
    public static String Freeze_job;
    public static String Freeze_name;
    public static String Freeze_suggestion;
    public static String Freeze_text;
    public static String Freeze_title;

    static {
        NLS.initializeMessages("dk.pejling.ui.calendar.messages", CalendarMessages.class);
    }

    private CalendarMessages() {
    }
}
