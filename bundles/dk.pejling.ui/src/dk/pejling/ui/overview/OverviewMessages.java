package dk.pejling.ui.overview;

import org.eclipse.osgi.util.NLS;

/** Texts of the overview. */
final class OverviewMessages extends NLS {
    public static String Overview_against;
    public static String Overview_basis;
    public static String Overview_byCluster;
    public static String Overview_byRegion;
    public static String Overview_choose;
    public static String Overview_cluster;
    public static String Overview_clusterColumn;
    public static String Overview_columns;
    public static String Overview_deviation;
    public static String Overview_filter;
    public static String Overview_found;
    public static String Overview_group;
    public static String Overview_municipality;
    public static String Overview_name;
    public static String Overview_noCluster;
    public static String Overview_own;
    public static String Overview_rank;
    public static String Overview_region;
    public static String Overview_sets;
    public static String Overview_show;
    public static String Overview_title;
    public static String Overview_waiting;

    static {
        NLS.initializeMessages("dk.pejling.ui.overview.messages", OverviewMessages.class);
    }

    private OverviewMessages() {
    }
}
