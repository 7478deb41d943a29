package dk.pejling.workspace.remote;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A command as its caller gave it.
 *
 * @param version of the product that the caller is
 * @param directory what relative paths are relative to; absolute
 * @param home the home when the arguments name none; absolute
 * @param locale the caller's language and country, for what is said before the arguments are understood
 * @param arguments the words of the command
 */
public record Call(String version, Path directory, Path home, Locale locale, List<String> arguments) {
    private static final int MOST_ARGUMENTS = 10_000;

    /** Copies the list. */
    public Call {
        if (!directory.isAbsolute() || !home.isAbsolute()) {
            throw new IllegalArgumentException("Not absolute: " + directory + ", " + home);
        }
        arguments = List.copyOf(arguments);
    }

    /** Returns the language that arguments ask for, Danish when they ask for none. */
    public static Locale languageOf(List<String> arguments) {
        int at = arguments.indexOf("--lang");
        boolean english = at >= 0 && at + 1 < arguments.size() && arguments.get(at + 1).equalsIgnoreCase("en")
                || arguments.stream().anyMatch("--lang=en"::equalsIgnoreCase);
        return english ? Locale.ENGLISH : Locale.of("da", "DK");
    }

    byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        write(out, version);
        write(out, directory.toString());
        write(out, home.toString());
        write(out, locale.toLanguageTag());
        out.writeInt(arguments.size());
        for (String argument : arguments) {
            write(out, argument);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static Call of(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        String version = read(in);
        String directory = read(in);
        String home = read(in);
        Locale locale = Locale.forLanguageTag(read(in));
        int count = in.readInt();
        if (count < 0 || count > MOST_ARGUMENTS) {
            throw new IOException("A call of " + count + " arguments");
        }
        List<String> arguments = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            arguments.add(read(in));
        }
        try {
            return new Call(version, Path.of(directory), Path.of(home), locale, arguments);
        } catch (InvalidPathException e) {
            throw new IOException("A call from no folder", e);
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static String read(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new IOException("A text of " + length + " bytes where " + in.available() + " are left");
        }
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }
}
