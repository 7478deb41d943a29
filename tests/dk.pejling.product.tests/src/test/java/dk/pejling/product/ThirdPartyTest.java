package dk.pejling.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The list of third parties tells the truth about the built product. */
class ThirdPartyTest {
    @Test
    void everyForeignBundleOfTheProductIsListedWithItsVersionAndNothingElseIs() throws Exception {
        Map<String, String> versionByPattern = new TreeMap<>();
        try (Stream<String> lines = Files.lines(PejlingProcess.ROOT.resolve("THIRD-PARTY.md"))) {
            lines.map(line -> line.split("\\s*\\|\\s*")).filter(cells -> cells.length == 5 && cells[2].matches("\\d.*"))
                    .forEach(cells -> List.of(cells[1].split(", ")).forEach(name -> versionByPattern.put(name, cells[2])));
        }
        List<String> unlisted = new ArrayList<>();
        List<String> unused = new ArrayList<>(versionByPattern.keySet());
        try (Stream<java.nio.file.Path> plugins = Files.list(PejlingProcess.PRODUCT.resolve("plugins"))) {
            for (String plugin : plugins.map(path -> path.getFileName().toString()).filter(name -> !name.startsWith("dk.pejling.")).toList()) {
                String pattern = versionByPattern.keySet().stream().filter(one -> matches(plugin, one, versionByPattern.get(one)))
                        .findFirst().orElse(null);
                if (pattern == null) {
                    unlisted.add(plugin);
                }
                unused.remove(pattern);
            }
        }
        assertThat(unlisted).as("not in THIRD-PARTY.md").isEmpty();
        assertThat(unused).as("in THIRD-PARTY.md, not in the product").isEmpty();
    }

    private static boolean matches(String plugin, String pattern, String version) {
        // The version begins at the underscore before it; names have underscores too.
        String[] parts = plugin.split("_(?=\\d+\\.)", 2);
        String name = parts[0];
        boolean sameName = pattern.endsWith("*") ? name.startsWith(pattern.substring(0, pattern.length() - 1)) : name.equals(pattern);
        return sameName && parts[1].startsWith(version);
    }
}
