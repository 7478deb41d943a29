package dk.pejling.ui.clustering;

import dk.pejling.clustering.BackgroundException;
import dk.pejling.clustering.ClusterException;
import dk.pejling.clustering.UnknownNameException;
import dk.pejling.clustering.UnusableColumnException;
import dk.pejling.clustering.UnusableOptionException;
import dk.pejling.ui.Language;
import java.util.Locale;

/** Says in the user's language why units cannot be read, measured or divided. */
final class Problems {
    private Problems() {
    }

    static String text(Exception problem) {
        Locale locale = Language.locale();
        return switch (problem) {
            case BackgroundException e -> e.problem().text(locale);
            case ClusterException e -> e.text(locale);
            case UnknownNameException e -> e.text(locale);
            case UnusableColumnException e -> e.text(locale);
            case UnusableOptionException e -> e.text(locale);
            default -> problem.getLocalizedMessage();
        };
    }
}
