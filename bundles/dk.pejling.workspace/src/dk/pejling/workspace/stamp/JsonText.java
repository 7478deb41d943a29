package dk.pejling.workspace.stamp;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Nested maps, lists, texts and numbers as JSON on one line, always the same for the same content. */
final class JsonText {
    private JsonText() {
    }

    static String of(Object value) {
        StringBuilder text = new StringBuilder();
        write(text, value);
        return text.toString();
    }

    private static void write(StringBuilder text, Object value) {
        switch (value) {
            case Optional<?> optional when optional.isPresent() -> write(text, optional.get());
            case Optional<?> optional -> text.append("\"\"");
            case Map<?, ?> map -> {
                text.append('{');
                String comma = "";
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    text.append(comma);
                    quote(text, entry.getKey().toString());
                    text.append(": ");
                    write(text, entry.getValue());
                    comma = ", ";
                }
                text.append('}');
            }
            case List<?> list -> {
                text.append('[');
                String comma = "";
                for (Object element : list) {
                    text.append(comma);
                    write(text, element);
                    comma = ", ";
                }
                text.append(']');
            }
            case Boolean flag -> text.append(flag);
            case Number number -> text.append(number);
            default -> quote(text, value.toString());
        }
    }

    private static void quote(StringBuilder text, String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char letter = value.charAt(i);
            if (letter == '"' || letter == '\\') {
                text.append('\\').append(letter);
            } else if (letter < ' ') {
                text.append("\\u%04x".formatted((int) letter));
            } else {
                text.append(letter);
            }
        }
        text.append('"');
    }
}
