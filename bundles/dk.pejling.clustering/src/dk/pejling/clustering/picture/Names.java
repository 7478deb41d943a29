package dk.pejling.clustering.picture;

import dk.pejling.clustering.ClusterMethod;
import dk.pejling.clustering.DistanceKind;
import dk.pejling.clustering.algorithm.Standardisation;
import dk.pejling.model.Texts;
import java.util.Locale;

/** What methods, scales and distances are called. */
public final class Names {
    private Names() {
    }

    /** Returns the name of a method. */
    public static String of(ClusterMethod method, Locale locale) {
        return text("method." + method.id(), locale);
    }

    /** Returns the name of a scale. */
    public static String of(Standardisation scale, Locale locale) {
        return text("scale." + scale.id(), locale);
    }

    /** Returns the name of a distance. */
    public static String of(DistanceKind distance, Locale locale) {
        return text("distance." + distance.id(), locale);
    }

    private static String text(String key, Locale locale) {
        return Texts.of(Names.class, locale).get(key);
    }
}
