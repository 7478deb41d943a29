package dk.pejling.indicators.contributed;

import dk.pejling.model.LocalText;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;

/** The texts of a plug-in: {@code plugin.properties} in English, {@code plugin_da.properties} in Danish, UTF-8. */
final class PluginTexts {
    private final Properties english;
    private final Properties danish;

    private PluginTexts(Properties english, Properties danish) {
        this.english = english;
        this.danish = danish;
    }

    /** Reads the files that the bundle's {@code Bundle-Localization} names, without starting it. */
    static PluginTexts of(Bundle bundle) throws IOException {
        String base = bundle.getHeaders("").get(Constants.BUNDLE_LOCALIZATION);
        String name = base == null ? Constants.BUNDLE_LOCALIZATION_DEFAULT_BASENAME : base;
        return new PluginTexts(read(bundle, name + ".properties"), read(bundle, name + "_da.properties"));
    }

    private static Properties read(Bundle bundle, String path) throws IOException {
        Properties properties = new Properties();
        URL entry = bundle.getEntry(path);
        if (entry != null) {
            try (Reader reader = new InputStreamReader(entry.openStream(), StandardCharsets.UTF_8)) {
                properties.load(reader);
            }
        }
        return properties;
    }

    /** Returns the text of {@code %key}; empty when a language has none. */
    Optional<LocalText> get(String key) {
        String name = key.substring(1);
        return danish.containsKey(name) && english.containsKey(name)
                ? Optional.of(new LocalText(danish.getProperty(name), english.getProperty(name))) : Optional.empty();
    }
}
