package dk.pejling.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.event.KeyEvent;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The built product's window as a process of its own: it opens, closes by keyboard, and remembers. Needs a display. */
class RestartTest {
    private static final long PATIENCE_MILLISECONDS = 120_000;
    private static final int PAUSE = 1000;

    @TempDir
    private Path folder;

    @Test
    void aWindowThatStartsAgainOrIsClosedRemembersItsScorecardsAndLeavesTheHomeFree() throws Exception {
        Path home = folder.resolve("home");
        Path samples = folder.resolve("out");
        assertThat(PejlingProcess.run(home, "demo", "--quiet", "--out", samples.toString()).exitCode()).isZero();
        // The start script begins anew when the program ends so.
        assertThat(press(start(home, "--open=Slagelse/kontanthjaelp/2026M06", "--open=Randers/kontanthjaelp/2025M06"), KeyEvent.VK_R,
                KeyEvent.VK_SHIFT)).isEqualTo(23);
        assertThat(model(home)).contains("330/kontanthjaelp/2026M06/PEERS/", "730/kontanthjaelp/2025M06/PEERS/");
        assertThat(press(start(home), KeyEvent.VK_Q)).isZero();
        assertThat(model(home)).contains("330/kontanthjaelp/2026M06/PEERS/", "730/kontanthjaelp/2025M06/PEERS/");
        assertThat(PejlingProcess.run(home, "vintages").exitCode()).isZero();
        Path log = home.resolve("workspace/.metadata/.log");
        assertThat(Files.exists(log) ? Files.readString(log) : "").doesNotContain("!ENTRY dk.pejling", "Exception");
    }

    private static String model(Path home) throws IOException {
        return Files.readString(home.resolve("workspace/.metadata/.plugins/org.eclipse.e4.workbench/workbench.xmi"));
    }

    private static Process start(Path home, String... arguments) throws IOException {
        Path launcher;
        try (Stream<Path> plugins = Files.list(PejlingProcess.PRODUCT.resolve("plugins"))) {
            launcher = plugins.filter(path -> path.getFileName().toString().startsWith("org.eclipse.equinox.launcher_"))
                    .findFirst().orElseThrow();
        }
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true", "--enable-native-access=ALL-UNNAMED", "-jar", launcher.toString(), "-nosplash",
                "-configuration", home.resolve("configuration/window").toString(), "-data", "@noDefault", "-nl", "da", "-product",
                "dk.pejling.app.product", "-application", "dk.pejling.app.application", "--home=" + home));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    }

    /** Waits for the window, presses Ctrl with a key until it is gone, and returns the exit code. */
    private static int press(Process process, int key, int... modifiers) throws Exception {
        Robot robot = new Robot();
        long end = System.currentTimeMillis() + PATIENCE_MILLISECONDS;
        while (!isShown(robot) && process.isAlive() && System.currentTimeMillis() < end) {
            Thread.sleep(PAUSE);
        }
        // Restored editors are part of what must survive, so they are given time to appear.
        Thread.sleep(5 * PAUSE);
        robot.mouseMove(300, 300);
        while (process.isAlive() && System.currentTimeMillis() < end) {
            robot.keyPress(KeyEvent.VK_CONTROL);
            Arrays.stream(modifiers).forEach(robot::keyPress);
            robot.keyPress(key);
            robot.keyRelease(key);
            Arrays.stream(modifiers).forEach(robot::keyRelease);
            robot.keyRelease(KeyEvent.VK_CONTROL);
            process.waitFor(3, TimeUnit.SECONDS);
        }
        if (process.isAlive()) {
            process.destroyForcibly();
            throw new AssertionError("The window did not close");
        }
        return process.exitValue();
    }

    private static boolean isShown(Robot robot) {
        BufferedImage picture = robot.createScreenCapture(new Rectangle(100, 100, 1000, 600));
        int bright = 0;
        for (int x = 0; x < picture.getWidth(); x += 10) {
            for (int y = 0; y < picture.getHeight(); y += 10) {
                bright += (picture.getRGB(x, y) & 0xFF) > 128 ? 1 : 0;
            }
        }
        return bright > 3000;
    }
}
