package dk.pejling.ui.budget;

import org.eclipse.osgi.util.NLS;

/** Texts of goals and budgets. */
final class BudgetMessages extends NLS {
    public static String Budget_actual;
    public static String Budget_amount;
    public static String Budget_budget;
    public static String Budget_budgetAmount;
    public static String Budget_budgeted;
    public static String Budget_budgetPersons;
    public static String Budget_choose;
    public static String Budget_counted;
    public static String Budget_deviation;
    public static String Budget_empty;
    public static String Budget_month;
    public static String Budget_name;
    public static String Budget_price;
    public static String Budget_priceEffect;
    public static String Budget_priceMade;
    public static String Budget_problems;
    public static String Budget_sum;
    public static String Budget_summary;
    public static String Budget_volumeEffect;
    public static String Budget_volumeMade;
    public static String Goal_area;
    public static String Goal_attainment;
    public static String Goal_by;
    public static String Goal_empty;
    public static String Goal_expected;
    public static String Goal_goal;
    public static String Goal_green;
    public static String Goal_is;
    public static String Goal_light;
    public static String Goal_name;
    public static String Goal_none;
    public static String Goal_path;
    public static String Goal_period;
    public static String Goal_red;
    public static String Goal_source;
    public static String Goal_team;
    public static String Goal_title;
    public static String Goal_yellow;

    static {
        NLS.initializeMessages("dk.pejling.ui.budget.messages", BudgetMessages.class);
    }

    private BudgetMessages() {
    }
}
