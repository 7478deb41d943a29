package dk.pejling.ui.why;

import org.eclipse.osgi.util.NLS;

/** Texts of the view that tells a change by its parts. */
final class WhyMessages extends NLS {
    public static String Why_areas;
    public static String Why_bar;
    public static String Why_beside;
    public static String Why_besideName;
    public static String Why_change;
    public static String Why_contribution;
    public static String Why_contributions;
    public static String Why_counted;
    public static String Why_flows;
    public static String Why_flowsBy;
    public static String Why_fraction;
    public static String Why_from;
    public static String Why_head;
    public static String Why_in;
    public static String Why_noPeriod;
    public static String Why_noWay;
    public static String Why_nothing;
    public static String Why_out;
    public static String Why_part;
    public static String Why_perCent;
    public static String Why_reading;
    public static String Why_rest;
    public static String Why_sum;
    public static String Why_to;
    public static String Why_unreadable;
    public static String Why_way;
    public static String Why_wholes;

    static {
        NLS.initializeMessages("dk.pejling.ui.why.messages", WhyMessages.class);
    }

    private WhyMessages() {
    }
}
