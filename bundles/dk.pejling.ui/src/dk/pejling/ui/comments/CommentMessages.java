package dk.pejling.ui.comments;

import org.eclipse.osgi.util.NLS;

/** Texts about remarks. */
final class CommentMessages extends NLS {
    public static String Comment_by;
    public static String Comment_failed;
    public static String Comment_hint;
    public static String Comment_none;
    public static String Comment_save;
    public static String Comment_signed;
    public static String Comment_title;
    public static String Comment_withdraw;
    public static String Comment_withdrawSure;

    static {
        NLS.initializeMessages("dk.pejling.ui.comments.messages", CommentMessages.class);
    }

    private CommentMessages() {
    }
}
