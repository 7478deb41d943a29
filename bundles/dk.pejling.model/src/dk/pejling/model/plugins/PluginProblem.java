package dk.pejling.model.plugins;

import dk.pejling.model.LocalText;
import java.util.Locale;

/**
 * Why a plug-in is switched off.
 *
 * @param kind what it did
 * @param detail the words of the plug-in or the platform; may be empty
 */
public record PluginProblem(Kind kind, String detail) {
    /** What a plug-in does wrong. */
    public enum Kind {
        /** Nothing: all plug-ins rest in safe mode. */
        SAFE_MODE("hviler i sikker tilstand", "rests in safe mode"),
        /** Something it requires is not there, such as a newer API. */
        UNRESOLVED("kræver noget, der ikke er her", "requires what is not here"),
        /** Its catalogue file, or its entry in plugin.xml, is wrong. */
        WRONG_CATALOGUE("har en fejl i sit katalog", "has a mistake in its catalogue"),
        /** It names a point that exists already. */
        DUPLICATE_ID("bruger et id, der er taget", "uses an id that is taken"),
        /** Its class is missing, is of another kind, or fails when it is loaded, started or made. */
        CLASS("kan ikke starte sin klasse", "cannot start its class"),
        /** Its computation threw. */
        EXCEPTION("fejlede i beregningen", "failed in its computation"),
        /** Its computation asked for more memory than there is. */
        MEMORY("bad om mere hukommelse, end der er", "asked for more memory than there is"),
        /** Its computation took too long. */
        TIME("blev ikke færdig i tide", "did not end in time"),
        /** Its computation answered with no column, or with the wrong number of cells. */
        LENGTH("svarede med en forkert længde", "answered with the wrong length"),
        /** Its computation answered with more clusters than were asked for. */
        CLUSTERS("svarede med for mange klynger", "answered with too many clusters"),
        /** Its computation answered with a number that is not finite. */
        NOT_FINITE("svarede med et tal, der ikke er et", "answered with a number that is none");

        private final LocalText text;

        Kind(String da, String en) {
            text = new LocalText(da, en);
        }

        /** Returns the name used in files and JSON. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Returns the kind of an id; any other is {@link #EXCEPTION}, since a newer product may know more kinds. */
        public static Kind ofId(String id) {
            for (Kind kind : values()) {
                if (kind.id().equals(id)) {
                    return kind;
                }
            }
            return EXCEPTION;
        }
    }

    /** Returns the problem in words. */
    public LocalText text() {
        String tail = detail.isEmpty() ? "" : ": " + detail;
        return new LocalText(kind.text.da() + tail, kind.text.en() + tail);
    }
}
