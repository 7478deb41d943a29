package dk.pejling.product;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;

/**
 * What one bundle refers to, read from its manifest and from its compiled classes.
 *
 * @param name symbolic name
 * @param required bundles and packages that the manifest asks for
 * @param classes names of the classes that the code refers to, by class that does
 * @param hasActivator whether the manifest names an activator
 */
record BundleReferences(String name, Set<String> required, java.util.Map<String, Set<String>> classes, boolean hasActivator) {
    static List<BundleReferences> ofCheckout() throws IOException {
        try (Stream<Path> bundles = Files.list(PejlingProcess.ROOT.resolve("bundles"))) {
            return bundles.filter(path -> path.getFileName().toString().startsWith("dk.pejling.")).sorted().map(BundleReferences::of).toList();
        }
    }

    private static BundleReferences of(Path bundle) {
        String name = bundle.getFileName().toString();
        Path jar = bundle.resolve("target/" + name + "-0.1.0-SNAPSHOT.jar");
        java.util.Map<String, Set<String>> classes = new java.util.TreeMap<>();
        try (JarFile file = new JarFile(jar.toFile())) {
            for (var entry : (Iterable<java.util.jar.JarEntry>) file.stream().filter(one -> one.getName().endsWith(".class"))::iterator) {
                try (InputStream in = file.getInputStream(entry)) {
                    classes.put(entry.getName().replace(".class", "").replace('/', '.'), references(in.readAllBytes()));
                }
            }
            Manifest manifest = file.getManifest();
            return new BundleReferences(name, required(manifest), classes,
                    manifest.getMainAttributes().getValue("Bundle-Activator") != null);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Set<String> required(Manifest manifest) {
        Set<String> names = new TreeSet<>();
        for (String header : List.of("Require-Bundle", "Import-Package", "DynamicImport-Package")) {
            String value = manifest.getMainAttributes().getValue(header);
            if (value != null) {
                Arrays.stream(value.replaceAll("\"[^\"]*\"", "").split(",")).map(part -> part.split(";")[0].strip()).forEach(names::add);
            }
        }
        return names;
    }

    /** Returns the names of all classes that a class file refers to. */
    static Set<String> references(byte[] classFile) {
        Set<String> names = new TreeSet<>();
        ClassVisitor collector = new ClassRemapper(new ClassWriter(0), new Remapper() {
            @Override
            public String map(String internalName) {
                names.add(internalName.replace('/', '.'));
                return internalName;
            }
        });
        new ClassReader(classFile).accept(collector, ClassReader.SKIP_FRAMES);
        return names;
    }

    /** Returns what this bundle refers to that begins with one of the prefixes, each with where it does. */
    List<String> uses(String... prefixes) {
        Stream<String> inManifest = required.stream().filter(one -> startsWith(one, prefixes)).map(one -> name + " manifest: " + one);
        Stream<String> inCode = classes.entrySet().stream().flatMap(entry -> entry.getValue().stream()
                .filter(one -> startsWith(one, prefixes)).map(one -> entry.getKey() + ": " + one));
        return Stream.concat(inManifest, inCode).toList();
    }

    private static boolean startsWith(String text, String... prefixes) {
        return Arrays.stream(prefixes).anyMatch(prefix -> text.toLowerCase(Locale.ROOT).startsWith(prefix.toLowerCase(Locale.ROOT)));
    }
}
