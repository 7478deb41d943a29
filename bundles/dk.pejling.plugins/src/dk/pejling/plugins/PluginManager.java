package dk.pejling.plugins;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/**
 * Installs plug-ins into a home; the installation of the product stays as it is. What changes is in force from the next
 * start. A service. Safe for use by several threads and processes, which take turns.
 */
public interface PluginManager {
    /**
     * Returns the plug-ins of a home, by feature id; none of their code runs.
     *
     * @param home its folder; need not exist
     * @throws PluginException if what was noted about them cannot be read
     */
    List<InstalledPlugin> installed(Path home) throws PluginException;

    /**
     * Installs the newest versions of features with all that they require and the product has not. A feature that is there
     * already is brought to that version.
     *
     * @param repository a p2 repository: a folder, a zip ({@code jar:file:…!/}) or a web address
     * @param features ids of the features, without {@code .feature.group}
     * @return what was installed, in that order
     * @throws PluginException if that is not possible for one of them; then nothing has changed
     */
    List<InstalledPlugin> install(Path home, URI repository, List<String> features) throws PluginException;

    /**
     * Removes a feature, and what it brought unless another one needs it.
     *
     * @return what was removed
     * @throws PluginException if it is not installed, or cannot be removed
     */
    InstalledPlugin uninstall(Path home, String feature) throws PluginException;
}
