package dk.pejling.ui.clustering;

import org.eclipse.osgi.util.NLS;

/** Texts of the cluster explorer. */
final class ClusterMessages extends NLS {
    public static String Action_export;
    public static String Action_save;
    public static String Action_send;
    public static String Choice_count;
    public static String Choice_curve;
    public static String Choice_data;
    public static String Choice_distance;
    public static String Choice_k;
    public static String Choice_method;
    public static String Choice_missing;
    public static String Choice_orDrag;
    public static String Choice_standardisation;
    public static String Choice_units;
    public static String Choice_variables;
    public static String Choice_weight;
    public static String Column_centre;
    public static String Column_cluster;
    public static String Column_here;
    public static String Column_moves;
    public static String Column_nearest;
    public static String Column_next;
    public static String Column_rand;
    public static String Column_silhouette;
    public static String Column_there;
    public static String Column_unit;
    public static String Data_failed;
    public static String Data_file;
    public static String Data_group;
    public static String Data_points;
    public static String Data_shipped;
    public static String Explorer_name;
    public static String Export_done;
    public static String Export_failed;
    public static String Export_message;
    public static String Failure_noVariable;
    public static String Job_compute;
    public static String Job_data;
    public static String Job_methods;
    public static String Job_validate;
    public static String Methods_name;
    public static String Moves_name;
    public static String Moves_there;
    public static String Note_circular;
    public static String Note_none;
    public static String Note_weak;
    public static String Origin_computed;
    public static String Origin_edited;
    public static String Origin_official;
    public static String Pair_none;
    public static String Pair_other;
    public static String Save_button;
    public static String Save_by;
    public static String Save_done;
    public static String Save_message;
    public static String Save_name;
    public static String Save_noName;
    public static String Save_suggestion;
    public static String Save_title;
    public static String Save_why;
    public static String Scatter_none;
    public static String Send_noFigures;
    public static String Sets_clusters;
    public static String Sets_compared;
    public static String Sets_emptyYear;
    public static String Sets_failed;
    public static String Sets_first;
    public static String Sets_freeze;
    public static String Sets_freezeMessage;
    public static String Sets_from;
    public static String Sets_frozen;
    public static String Sets_hint;
    public static String Sets_members;
    public static String Sets_move;
    public static String Sets_moveMessage;
    public static String Sets_name;
    public static String Sets_noCluster;
    public static String Sets_noDay;
    public static String Sets_noReason;
    public static String Sets_noYear;
    public static String Sets_origin;
    public static String Sets_revision;
    public static String Sets_saved;
    public static String Sets_second;
    public static String Sets_to;
    public static String Sets_year;
    public static String Tab_methods;
    public static String Tab_pair;
    public static String Tab_profile;
    public static String Tab_scatter;
    public static String Tab_tiles;
    public static String Tab_units;
    public static String Tab_validation;
    public static String Table_name;
    public static String Tiles_none;
    public static String Tree_name;
    public static String Tree_spoken;
    public static String Units_all;
    public static String Units_choose;
    public static String Units_message;
    public static String Units_region;
    public static String Validation_cancel;
    public static String Validation_none;
    public static String Validation_run;

    static {
        NLS.initializeMessages(ClusterMessages.class.getPackageName() + ".messages", ClusterMessages.class);
    }

    private ClusterMessages() {
    }
}
