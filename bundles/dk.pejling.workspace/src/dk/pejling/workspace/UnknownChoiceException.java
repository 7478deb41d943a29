package dk.pejling.workspace;

import java.util.List;

/** A cluster set or group was named that is not there, or could not be chosen without being named. */
public final class UnknownChoiceException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Code code;
    private final String name;
    private final transient List<String> candidates;

    /** What is wrong. */
    public enum Code {
        /** No cluster set has that name. */
        SET,
        /** There is no cluster set at all. */
        NO_SET,
        /** There are several cluster sets, and none was named. */
        WHICH_SET,
        /** No group has that name. */
        GROUP,
        /** Sizes are not known: there are no figures to derive them from. */
        NO_SIZES
    }

    UnknownChoiceException(Code code, String name, List<String> candidates) {
        super(code + " " + name + " " + candidates);
        this.code = code;
        this.name = name;
        this.candidates = List.copyOf(candidates);
    }

    /** Returns what is wrong. */
    public Code code() {
        return code;
    }

    /** Returns what was named; empty when nothing was. */
    public String name() {
        return name;
    }

    /** Returns what there is to choose from. */
    public List<String> candidates() {
        return candidates;
    }
}
