package dk.pejling.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dk.pejling.model.plugins.Plugin;
import dk.pejling.model.plugins.PluginProblem;
import dk.pejling.model.plugins.PluginProblem.Kind;
import dk.pejling.plugins.OffList;
import dk.pejling.plugins.OffPlugin;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Switches of plug-ins outlive the process, belong to a version, and can be put back. */
class HomePluginsTest {
    private static final Plugin PLUGIN = new Plugin("dk.nasty", "1.0.0");

    @TempDir
    private Path home;

    @Test
    void offStaysOffAtTheNextStartUntilSomebodySwitchesItOn() {
        PluginProblem problem = new PluginProblem(Kind.TIME, "æøå = 10 s");
        new HomePlugins(home).switchOff(PLUGIN, problem);
        HomePlugins next = new HomePlugins(home);
        assertThat(next.problem(PLUGIN)).contains(problem);
        assertThat(next.off()).containsEntry("dk.nasty", problem);
        assertThat(new OffList(home).all()).extracting(OffPlugin::id).containsExactly("dk.nasty");
        assertThat(new OffList(home).remove("dk.nasty")).isTrue();
        assertThat(new OffList(home).remove("dk.nasty")).isFalse();
        assertThat(new HomePlugins(home).problem(PLUGIN)).isEmpty();
    }

    @Test
    void anotherVersionGetsItsChance() {
        new HomePlugins(home).switchOff(PLUGIN, new PluginProblem(Kind.TIME, ""));
        assertThat(new HomePlugins(home).problem(new Plugin("dk.nasty", "1.0.1"))).isEmpty();
    }

    @Test
    void theFirstMisdeedIsTheOneThatIsNoted() {
        HomePlugins plugins = new HomePlugins(home);
        plugins.switchOff(PLUGIN, new PluginProblem(Kind.TIME, "first"));
        plugins.switchOff(PLUGIN, new PluginProblem(Kind.LENGTH, "second"));
        assertThat(plugins.problem(PLUGIN).orElseThrow().detail()).isEqualTo("first");
        assertThat(new OffList(home).find("dk.nasty").orElseThrow().detail()).isEqualTo("first");
    }

    @Test
    void aHomeThatCannotBeWrittenStillHasItOffInThisProcess() throws Exception {
        // A file where the folder should be.
        Files.writeString(home.resolve("plugins"), "");
        HomePlugins plugins = new HomePlugins(home);
        plugins.switchOff(PLUGIN, new PluginProblem(Kind.TIME, ""));
        assertThat(plugins.problem(PLUGIN)).isPresent();
    }

    @Test
    void anUnreadableSwitchIsAnOffOne() throws Exception {
        Files.createDirectories(home.resolve("plugins/off"));
        Files.writeString(home.resolve("plugins/off/dk.nasty.properties"), "since=yesterday\n");
        assertThat(new OffList(home).find("dk.nasty")).isPresent();
    }

    @Test
    void theInstalledBundlesAreThoseOfTheList() throws Exception {
        assertThat(new HomePlugins(home).installed()).isEmpty();
        Files.createDirectories(home.resolve("plugins"));
        Files.writeString(home.resolve("plugins/bundles.info"), "dk.nasty,1.0.0,plugins/dk.nasty_1.0.0.jar,4,false\n");
        assertThat(new HomePlugins(home).installed()).containsExactly(PLUGIN);
    }
}
