package dk.pejling.ui.plugins;

import org.eclipse.osgi.util.NLS;

/** Texts of the plug-ins' dialogs. */
public final class Messages extends NLS {
    // One public field a key is how NLS fills them.
    public static String Dialog_close;
    public static String Dialog_enable;
    public static String Dialog_install;
    public static String Dialog_name;
    public static String Dialog_nextStart;
    public static String Dialog_none;
    public static String Dialog_off;
    public static String Dialog_on;
    public static String Dialog_provider;
    public static String Dialog_remove;
    public static String Dialog_restart;
    public static String Dialog_status;
    public static String Dialog_text;
    public static String Dialog_title;
    public static String Dialog_version;
    public static String Job_failed;
    public static String Job_install;
    public static String Job_list;
    public static String Job_remove;

    static {
        NLS.initializeMessages("dk.pejling.ui.plugins.messages", Messages.class);
    }

    private Messages() {
    }
}
