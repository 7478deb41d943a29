package dk.pejling.cli;

import dk.pejling.model.Texts;
import dk.pejling.workspace.HomeException;
import dk.pejling.workspace.Services;
import dk.pejling.workspace.Session;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;
import picocli.CommandLine;

/** The command line as a whole: global options, the commands, and what an error means. */
@Command(name = "pejling", mixinStandardHelpOptions = true, scope = ScopeType.INHERIT, sortOptions = false,
        subcommands = {DemoCommand.class, ImportCommand.class, TablesCommand.class, MeasuresCommand.class, AreasCommand.class,
            IndicatorsCommand.class, VintagesCommand.class, ValueCommand.class, ScorecardCommand.class, FollowUpCommand.class,
            PeersCommand.class, ReportCommand.class})
final class Pejling implements Runnable {
    private static final List<String> LATER = List.of("fetch", "update", "revisions", "cluster", "expected",
            "unsafe", "plugin", "db");
    private static final List<String> LATER_REPORT = List.of("data", "validate", "run", "reproduce");

    private final Services services;
    private final String version;
    private final Consumer<Path> onHome;
    private final PrintStream out;
    private final PrintStream err;

    @Spec
    private CommandSpec spec;

    @Option(names = "--home", scope = ScopeType.INHERIT, paramLabel = "DIR")
    private Path home = Path.of(System.getProperty("user.home"), ".pejling");

    @Option(names = "--format", scope = ScopeType.INHERIT, paramLabel = "table|json|csv")
    private Output.Format format = Output.Format.TABLE;

    @Option(names = "--lang", scope = ScopeType.INHERIT, paramLabel = "da|en")
    private Language language = Language.DA;

    @Option(names = "--quiet", scope = ScopeType.INHERIT)
    private boolean quiet;

    @Option(names = "--verbose", scope = ScopeType.INHERIT)
    private boolean verbose;

    /** Languages of the product. */
    enum Language {
        /** Danish. */
        DA,
        /** English. */
        EN;

        Locale locale() {
            return this == DA ? Locale.of("da", "DK") : Locale.ENGLISH;
        }
    }

    /**
     * Makes a command line.
     *
     * @param version of the product
     * @param onHome told the home as soon as a command has opened it
     */
    Pejling(Services services, String version, Consumer<Path> onHome, PrintStream out, PrintStream err) {
        this.services = services;
        this.onHome = onHome;
        this.version = version;
        this.out = out;
        this.err = err;
    }

    /** Runs one command and returns its exit code. */
    int run(String... arguments) {
        Locale locale = languageOf(arguments);
        CommandLine commandLine = new CommandLine(this);
        LATER.forEach(name -> commandLine.addSubcommand(name, LaterCommand.spec(name)));
        CommandLine report = commandLine.getSubcommands().get("report");
        LATER_REPORT.forEach(name -> report.addSubcommand(name, LaterCommand.spec("report " + name)));
        commandLine.setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8)).setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .setResourceBundle(ResourceBundle.getBundle("dk.pejling.cli.usage", locale, Pejling.class.getClassLoader(),
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)))
                .setParameterExceptionHandler((e, args) -> wrongUsage(e, locale))
                .setExecutionExceptionHandler((e, command, result) -> failed(e, locale));
        commandLine.getCommandSpec().version("Pejling " + version);
        return commandLine.execute(arguments);
    }

    private static Locale languageOf(String[] arguments) {
        int at = Arrays.asList(arguments).indexOf("--lang");
        boolean english = at >= 0 && at + 1 < arguments.length && arguments[at + 1].equalsIgnoreCase("en")
                || Arrays.asList(arguments).contains("--lang=en");
        return (english ? Language.EN : Language.DA).locale();
    }

    private int wrongUsage(ParameterException e, Locale locale) {
        Texts texts = Texts.of(Pejling.class, locale);
        err.println(texts.get("usage.wrong", e.getMessage()));
        UnmatchedArgumentException.printSuggestions(e, e.getCommandLine().getErr());
        CommandSpec spec = e.getCommandLine().getCommandSpec();
        err.println(texts.get("usage.help", spec.qualifiedName()));
        return Exit.USAGE;
    }

    private int failed(Exception e, Locale locale) {
        Texts texts = Texts.of(Pejling.class, locale);
        int exitCode = Exit.FAILED;
        if (e instanceof CommandException known) {
            err.println(texts.get(known.key(), known.arguments()));
            exitCode = known.exitCode();
        } else {
            err.println(texts.get("failed", e.getMessage() == null ? e.toString() : e.getMessage()));
        }
        if (verbose) {
            e.printStackTrace(err);
        }
        return exitCode;
    }

    /** Without a command: help. */
    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    Services services() {
        return services;
    }

    Output output() {
        return new Output(out, err, format, language.locale(), quiet);
    }

    Path home() {
        return home.toAbsolutePath().normalize();
    }

    /** Opens the home for one command. */
    Session open(String what) {
        try {
            Session session = services.open(home(), what);
            onHome.accept(home());
            return session;
        } catch (HomeException e) {
            throw CommandException.of(e);
        }
    }
}
