package dk.pejling.model.definitions;

import java.util.Iterator;
import java.util.Map;

/** Writes nested maps, lists, texts, flags and whole numbers as JSON that {@link DefinitionNode} reads back unchanged. */
public final class DefinitionText {
    private static final int FIRST_PRINTABLE = 0x20;

    private DefinitionText() {
    }

    /**
     * Returns the text of a value.
     *
     * @throws IllegalArgumentException if something in it is of another kind, a number with decimals included: write it as the
     *     text it is to be read back from
     */
    public static String of(Object value) {
        StringBuilder text = new StringBuilder();
        write(text, value, "\n");
        return text.append('\n').toString();
    }

    private static void write(StringBuilder text, Object value, String indent) {
        switch (value) {
            case Map<?, ?> map -> {
                text.append('{');
                for (Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator(); entries.hasNext();) {
                    Map.Entry<?, ?> entry = entries.next();
                    text.append(indent).append("  ");
                    quote(text, entry.getKey().toString());
                    text.append(": ");
                    write(text, entry.getValue(), indent + "  ");
                    text.append(entries.hasNext() ? "," : "");
                }
                text.append(map.isEmpty() ? "" : indent).append('}');
            }
            case Iterable<?> list -> {
                text.append('[');
                String separator = "";
                for (Object element : list) {
                    text.append(separator);
                    write(text, element, indent);
                    separator = ", ";
                }
                text.append(']');
            }
            case Boolean flag -> text.append(flag);
            case Integer number -> text.append(number);
            case String words -> quote(text, words);
            case null, default -> throw new IllegalArgumentException("Not to be written: " + value);
        }
    }

    private static void quote(StringBuilder text, String words) {
        text.append('"');
        for (int i = 0; i < words.length(); i++) {
            char letter = words.charAt(i);
            switch (letter) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                default -> text.append(letter < FIRST_PRINTABLE || letter == 0x7F || Character.isSurrogate(letter) && !isPair(words, i)
                        ? "\\u%04x".formatted((int) letter) : letter);
            }
        }
        text.append('"');
    }

    private static boolean isPair(String words, int i) {
        return Character.isHighSurrogate(words.charAt(i)) ? i + 1 < words.length() && Character.isLowSurrogate(words.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(words.charAt(i - 1));
    }
}
