package dk.pejling.ui.charts;

import org.eclipse.osgi.util.NLS;

/** Texts of the charts. */
final class Messages extends NLS {
    public static String History_awaits;
    public static String History_noData;
    public static String History_nothing;
    public static String History_subtitle;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {
    }
}
