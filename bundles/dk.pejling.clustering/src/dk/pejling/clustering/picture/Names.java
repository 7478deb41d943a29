package dk.pejling.clustering.picture;

import dk.pejling.clustering.ClusterMethod;
import dk.pejling.clustering.ClusterOptions;
import dk.pejling.clustering.DistanceKind;
import dk.pejling.clustering.OfferedMethod;
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

    /** Returns the name of a method, as its plug-in calls it where it is one of a plug-in. */
    public static String of(OfferedMethod method, Locale locale) {
        return method.contributed().map(one -> one.name().in(locale)).orElseGet(() -> of(method.own(), locale));
    }

    /** Returns the name of the method of some options. */
    public static String method(ClusterOptions options, Locale locale) {
        return of(new OfferedMethod(options.method(), options.contributed()), locale);
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
