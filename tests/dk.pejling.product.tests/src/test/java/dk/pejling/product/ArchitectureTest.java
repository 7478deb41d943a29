package dk.pejling.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Which bundle may know what; read from manifests and compiled classes. */
class ArchitectureTest {
    private static final String[] WINDOW = {"org.eclipse.swt", "org.eclipse.jface", "org.eclipse.ui", "org.eclipse.e4.ui",
        "org.eclipse.nebula", "org.eclipse.swtchart"};
    private static final String[] SQL = {"java.sql.Connection", "java.sql.Statement", "java.sql.PreparedStatement",
        "java.sql.DriverManager", "java.sql.ResultSet", "javax.sql.DataSource"};

    private static List<BundleReferences> bundles;

    @BeforeAll
    static void read() throws IOException {
        bundles = BundleReferences.ofCheckout();
        assertThat(bundles).hasSizeGreaterThan(9).allSatisfy(bundle -> assertThat(bundle.classes()).isNotEmpty());
    }

    private static List<String> uses(Predicate<String> names, String... prefixes) {
        return bundles.stream().filter(bundle -> names.test(bundle.name())).flatMap(bundle -> bundle.uses(prefixes).stream()).toList();
    }

    @Test
    void headlessBundlesKnowNoWindow() {
        assertThat(uses(name -> !name.startsWith("dk.pejling.ui") && !name.equals("dk.pejling.app"), WINDOW)).isEmpty();
    }

    @Test
    void onlyOneBundleKnowsBirt() {
        assertThat(uses(name -> !name.equals("dk.pejling.report.birt"), "org.eclipse.birt")).isEmpty();
        assertThat(uses(name -> name.equals("dk.pejling.report.birt"), "org.eclipse.birt")).isNotEmpty();
    }

    @Test
    void onlyStoresKnowSqlAndDerby() {
        assertThat(uses(name -> !name.startsWith("dk.pejling.store."), SQL)).isEmpty();
        assertThat(uses(name -> !name.equals("dk.pejling.store.derby"), "org.apache.derby")).isEmpty();
        assertThat(uses(name -> !name.equals("dk.pejling.store.postgresql"), "org.postgresql")).isEmpty();
        assertThat(uses(name -> name.equals("dk.pejling.store.derby"), SQL)).isNotEmpty();
    }

    @Test
    void storesAndRenderersAreFoundAsServices() {
        assertThat(uses(name -> !name.equals("dk.pejling.store.derby"), "dk.pejling.store.derby")).isEmpty();
        assertThat(uses(name -> !name.equals("dk.pejling.store.postgresql"), "dk.pejling.store.postgresql")).isEmpty();
        assertThat(uses(name -> !name.startsWith("dk.pejling.store."), "dk.pejling.store.sql")).isEmpty();
        assertThat(uses(name -> !name.equals("dk.pejling.report.birt"), "dk.pejling.report.birt")).isEmpty();
        assertThat(uses(name -> !name.equals("dk.pejling.imports.jobindsats"), "dk.pejling.imports.jobindsats")).isEmpty();
    }

    @Test
    void dependenciesPointOneWay() {
        assertThat(uses(name -> name.equals("dk.pejling.model"), "dk.pejling.store", "dk.pejling.imports", "dk.pejling.indicators",
                "dk.pejling.clustering", "dk.pejling.report", "dk.pejling.cli", "org.eclipse")).isEmpty();
        assertThat(uses(name -> name.equals("dk.pejling.store"), "dk.pejling.imports", "dk.pejling.indicators", "dk.pejling.clustering",
                "dk.pejling.report", "dk.pejling.cli")).isEmpty();
        assertThat(uses(name -> name.equals("dk.pejling.clustering"), "dk.pejling.store", "dk.pejling.indicators", "dk.pejling.report")).isEmpty();
        assertThat(uses(name -> name.startsWith("dk.pejling.report"), "dk.pejling.clustering", "dk.pejling.imports", "dk.pejling.cli")).isEmpty();
        assertThat(uses(name -> name.startsWith("dk.pejling.imports"), "dk.pejling.indicators", "dk.pejling.report")).isEmpty();
        assertThat(uses(name -> !Set.of("dk.pejling.workspace", "dk.pejling.cli", "dk.pejling.ui", "dk.pejling.ui.clustering", "dk.pejling.app").contains(name),
                "dk.pejling.workspace")).isEmpty();
        assertThat(uses(name -> name.equals("dk.pejling.workspace"), "dk.pejling.cli", "dk.pejling.ui", "dk.pejling.app", "picocli",
                "org.eclipse")).isEmpty();
        assertThat(uses(name -> !name.equals("dk.pejling.cli"), "dk.pejling.cli", "picocli")).isEmpty();
    }

    @Test
    void algorithmsDependOnNothing() {
        List<String> foreign = bundles.stream().filter(bundle -> bundle.name().equals("dk.pejling.clustering"))
                .flatMap(bundle -> bundle.classes().entrySet().stream())
                .filter(entry -> entry.getKey().startsWith("dk.pejling.clustering.algorithm."))
                .flatMap(entry -> entry.getValue().stream())
                .filter(name -> !name.startsWith("java.") && !name.startsWith("dk.pejling.clustering.algorithm.")).distinct().toList();
        assertThat(foreign).isEmpty();
    }

    @Test
    void onlyThePluginBundlesKnowTheInstaller() {
        assertThat(uses(name -> !Set.of("dk.pejling.plugins.p2", "dk.pejling.ui.plugins").contains(name), "org.eclipse.equinox.p2",
                "dk.pejling.plugins.p2")).isEmpty();
        assertThat(uses(name -> name.equals("dk.pejling.plugins.p2"), "org.eclipse.equinox.p2")).isNotEmpty();
        assertThat(uses(name -> name.equals("dk.pejling.plugins"), "org.eclipse", "org.osgi", "dk.pejling.model", "dk.pejling.workspace"))
                .isEmpty();
    }

    @Test
    void whatPluginsImplementStandsAlone() {
        List<String> foreign = bundles.stream().filter(bundle -> bundle.name().equals("dk.pejling.indicators"))
                .flatMap(bundle -> bundle.classes().entrySet().stream())
                .filter(entry -> entry.getKey().startsWith("dk.pejling.indicators.api."))
                .flatMap(entry -> entry.getValue().stream())
                .filter(name -> !name.startsWith("java.") && !name.startsWith("dk.pejling.indicators.api.")).distinct().toList();
        assertThat(foreign).isEmpty();
    }

    @Test
    void noBundleHasAnActivator() {
        assertThat(bundles).noneMatch(BundleReferences::hasActivator);
    }

    @Test
    void aPlantedViolationIsFound() throws IOException {
        byte[] planted;
        try (InputStream in = ArchitectureTest.class.getResourceAsStream("ArchitectureTest$Planted.class")) {
            planted = in.readAllBytes();
        }
        BundleReferences bundle = new BundleReferences("dk.pejling.indicators", Set.of("org.eclipse.swt"),
                Map.of("Planted", BundleReferences.references(planted)), false);
        assertThat(bundle.uses(SQL)).containsExactly("Planted: java.sql.Connection");
        assertThat(bundle.uses(WINDOW)).containsExactly("dk.pejling.indicators manifest: org.eclipse.swt");
    }

    /** Refers to SQL where it must not. */
    @SuppressWarnings("unused")
    private static final class Planted {
        private java.sql.Connection connection;
    }
}
