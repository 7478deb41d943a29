package dk.pejling.indicators.formula;

import dk.pejling.model.Frequency;
import dk.pejling.model.Texts;
import dk.pejling.model.Unit;
import java.util.Arrays;
import java.util.Locale;

/** A formula that cannot be understood or makes no sense. Names the place in its text. */
public final class FormulaException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Place place;
    private final String code;
    private final transient Object[] arguments;

    /**
     * Makes one.
     *
     * @param place which part of the formula
     * @param code key of the sentence, such as {@code unit.sum}
     * @param arguments what the sentence names; types, kinds and frequencies are put in words
     */
    public FormulaException(Place place, String code, Object... arguments) {
        super(code);
        this.place = place;
        this.code = code;
        this.arguments = arguments.clone();
    }

    /** Returns which part of the formula it is about. */
    public Place place() {
        return place;
    }

    /** Returns the key of the sentence. */
    public String code() {
        return code;
    }

    /** Returns what is wrong, in the reader's language, without the place. */
    public String text(Locale locale) {
        Texts texts = Texts.of(FormulaException.class, locale);
        return texts.get(code, Arrays.stream(arguments).map(argument -> text(argument, texts, locale)).toArray());
    }

    private static Object text(Object argument, Texts texts, Locale locale) {
        return switch (argument) {
            case Type type -> type.unitText(locale);
            case FormulaException inner -> inner.text(locale);
            case Type.Kind kind -> texts.get("kind." + kind);
            case Unit unit -> unit.text(locale);
            case Frequency frequency -> texts.get("frequency." + frequency);
            default -> argument;
        };
    }

    /** Returns the same about another place: a fault inside a named point is shown where the point is named. */
    public FormulaException at(Place other) {
        return new FormulaException(other, code, arguments);
    }

    @Override
    public String getMessage() {
        return "character %d: %s".formatted(place.from() + 1, text(Locale.ENGLISH));
    }
}
