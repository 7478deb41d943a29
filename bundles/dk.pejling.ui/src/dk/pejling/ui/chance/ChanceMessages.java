package dk.pejling.ui.chance;

import org.eclipse.osgi.util.NLS;

/** Texts of funnel plots and control charts. */
final class ChanceMessages extends NLS {
    public static String Chance_nothing;
    public static String Control_beyond;
    public static String Control_high;
    public static String Control_low;
    public static String Control_name;
    /** {@code {0}}: the point, {@code {1}}: the area. */
    public static String Control_none;
    public static String Control_period;
    public static String Control_run;
    public static String Control_signal;
    public static String Control_value;
    public static String Forecast_adjusted;
    public static String Forecast_high80;
    public static String Forecast_high95;
    public static String Forecast_low80;
    public static String Forecast_low95;
    public static String Forecast_name;
    public static String Forecast_none;
    public static String Forecast_published;
    public static String Forecast_value;
    public static String Funnel_area;
    public static String Funnel_group;
    public static String Funnel_groupTip;
    public static String Funnel_high;
    public static String Funnel_inside;
    public static String Funnel_low;
    public static String Funnel_name;
    /** {@code {0}}: the point, {@code {1}}: the period. */
    public static String Funnel_none;
    public static String Funnel_outside;
    public static String Funnel_persons;
    public static String Funnel_place;
    public static String Funnel_share;
    public static String Funnel_warning;

    static {
        NLS.initializeMessages(ChanceMessages.class.getPackageName() + ".messages", ChanceMessages.class);
    }

    private ChanceMessages() {
    }
}
