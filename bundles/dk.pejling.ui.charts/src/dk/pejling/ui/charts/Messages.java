package dk.pejling.ui.charts;

import org.eclipse.osgi.util.NLS;

/** Texts of the charts. */
final class Messages extends NLS {
    public static String History_awaits;
    /** {@code {0}}: the first period after. */
    public static String History_break;
    public static String History_target;
    public static String History_noData;
    public static String History_nothing;
    public static String History_subtitle;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {
    }
}
