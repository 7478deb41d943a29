package dk.pejling.ui.indicators;

import org.eclipse.osgi.util.NLS;

/** Texts of the editor of measurement points. */
final class IndicatorMessages extends NLS {
    public static String About_formula;
    public static String About_id;
    public static String About_origin;
    public static String About_proposed;
    public static String About_table;
    public static String About_unused;
    public static String About_unverified;
    public static String About_usedBy;
    public static String About_valid;
    public static String Button_back;
    public static String Button_copy;
    public static String Button_export;
    public static String Button_import;
    public static String Button_undo;
    public static String Check_awaits;
    public static String Check_failed;
    public static String Check_foreign;
    public static String Check_right;
    public static String Check_title;
    public static String Choice_always;
    public static String Choice_computed;
    public static String Choice_halfYear;
    public static String Choice_high;
    public static String Choice_local;
    public static String Choice_low;
    public static String Choice_month;
    public static String Choice_never;
    public static String Choice_neverSkip;
    public static String Choice_official;
    public static String Choice_proposal;
    public static String Choice_quarter;
    public static String Choice_ready;
    public static String Choice_skipIfAll;
    public static String Choice_skipIfAny;
    public static String Choice_supplier;
    public static String Choice_unweighted;
    public static String Choice_weighted;
    public static String Choice_year;
    public static String Diff_none;
    public static String Diff_own;
    public static String Diff_title;
    public static String Discard_question;
    public static String Editor_name;
    public static String Form_average;
    public static String Form_definitionDa;
    public static String Form_definitionEn;
    public static String Form_developmentDecimals;
    public static String Form_formula;
    public static String Form_group;
    public static String Form_id;
    public static String Form_levelDecimals;
    public static String Form_missing;
    public static String Form_nameDa;
    public static String Form_nameEn;
    public static String Form_periodicity;
    public static String Form_polarity;
    public static String Form_quality;
    public static String Form_scorecard;
    public static String Form_type;
    public static String Form_unit;
    public static String Form_unverifiedDa;
    public static String Form_unverifiedEn;
    public static String Form_validFrom;
    public static String Form_validTo;
    public static String Form_whyDa;
    public static String Form_whyEn;
    public static String Import_question;
    public static String List_all;
    public static String List_name;
    public static String List_origin;
    public static String List_search;
    public static String List_state;
    public static String Origin_replaces;
    public static String Origin_shipped;
    public static String Preview_area;
    public static String Preview_missing;
    public static String Preview_none;
    public static String Preview_value;
    public static String Save_wrong;
    public static String State_awaited;
    public static String State_awaits;
    public static String State_faulty;
    public static String State_noData;
    public static String State_ready;
    public static String Tab_about;
    public static String Tab_point;

    static {
        NLS.initializeMessages(IndicatorMessages.class.getPackageName() + ".messages", IndicatorMessages.class);
    }

    private IndicatorMessages() {
    }
}
