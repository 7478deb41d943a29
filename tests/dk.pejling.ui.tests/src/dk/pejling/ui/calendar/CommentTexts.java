package dk.pejling.ui.calendar;

import java.util.Locale;
import java.util.ResourceBundle;

/** Texts of the place where comments are written, which other packages cannot see. */
final class CommentTexts {
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("dk.pejling.ui.comments.messages", Locale.getDefault());

    private CommentTexts() {
    }

    static String hint() {
        return TEXTS.getString("Comment_hint");
    }

    static String save() {
        return TEXTS.getString("Comment_save");
    }
}
