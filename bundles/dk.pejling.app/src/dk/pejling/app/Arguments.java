package dk.pejling.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the window was started with.
 *
 * @param home folder of the store; absolute
 * @param open what is to be opened, in this order: {@code clusters} or one of its tabs, {@code clusters/methods}, {@code sets}, and what
 *        {@link dk.pejling.ui.Editors#openNamed} knows
 */
record Arguments(Path home, List<String> open) {
    Arguments {
        open = List.copyOf(open);
    }

    static Arguments of(List<String> arguments) {
        Map<String, List<String>> options = new TreeMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            int equals = arguments.get(i).indexOf('=');
            if (equals > 0) {
                options.computeIfAbsent(arguments.get(i).substring(0, equals), name -> new ArrayList<>())
                        .add(arguments.get(i).substring(equals + 1));
            } else if (i + 1 < arguments.size()) {
                options.computeIfAbsent(arguments.get(i), name -> new ArrayList<>()).add(arguments.get(i + 1));
            }
        }
        Path home = options.containsKey("--home") ? Path.of(options.get("--home").getLast())
                : Path.of(System.getProperty("user.home"), ".pejling");
        return new Arguments(home.toAbsolutePath().normalize(),
                options.getOrDefault("--open", List.of()));
    }
}
