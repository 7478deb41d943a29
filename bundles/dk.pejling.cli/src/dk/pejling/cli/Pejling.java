package dk.pejling.cli;

import dk.pejling.model.LocalText;
import dk.pejling.model.Texts;
import dk.pejling.store.StoreException;
import dk.pejling.workspace.HomeException;
import dk.pejling.workspace.Services;
import dk.pejling.workspace.Session;
import dk.pejling.workspace.StoreAddress;
import dk.pejling.workspace.remote.Call;
import dk.pejling.workspace.remote.CommandClient;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.ResourceBundle;
import java.util.concurrent.CancellationException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine;

/** The command line as a whole: global options, the commands, and what an error means. */
@Command(name = "pejling", mixinStandardHelpOptions = true, scope = ScopeType.INHERIT, sortOptions = false,
        subcommands = {
            DemoCommand.class,
            ImportCommand.class,
            TablesCommand.class,
            MeasuresCommand.class,
            AreasCommand.class,
            BoundariesCommand.class,
            IndicatorsCommand.class,
            VintagesCommand.class,
            RevisionsCommand.class,
            ValueCommand.class,
            ScorecardCommand.class,
            FollowUpCommand.class,
            ChangeCommand.class,
            TargetsCommand.class,
            BudgetCommand.class,
            SavingsCommand.class,
            ForecastCommand.class,
            LimitsCommand.class,
            FunnelCommand.class,
            FreezeCommand.class,
            FrozenCommand.class,
            PeersCommand.class,
            ClusterCommand.class,
            ClustersCommand.class,
            GroupsCommand.class,
            ExpectedCommand.class,
            ReportCommand.class,
            DbCommand.class,
            PluginCommand.class,
            ServeCommand.class})
final class Pejling implements Runnable {
    private static final List<String> LATER = List.of("fetch", "update", "unsafe");
    private static final List<String> LATER_REPORT = List.of("data", "validate", "run");

    private final Services services;
    private final Surroundings surroundings;
    private final PrintStream out;
    private final PrintStream err;
    private Session opened;

    @Spec
    private CommandSpec spec;

    @Option(names = "--home", scope = ScopeType.INHERIT, paramLabel = "DIR")
    private Path home;

    @Option(names = "--store", scope = ScopeType.INHERIT, paramLabel = "URL")
    private String store;

    @Option(names = "--format", scope = ScopeType.INHERIT, paramLabel = "table|json|csv")
    private Output.Format format = Output.Format.TABLE;

    @Option(names = "--lang", scope = ScopeType.INHERIT, paramLabel = "da|en")
    private Language language = Language.DA;

    @Option(names = "--quiet", scope = ScopeType.INHERIT)
    private boolean quiet;

    @Option(names = "--verbose", scope = ScopeType.INHERIT)
    private boolean verbose;

    /** Understood by the start script, which leaves the plug-ins out. */
    @Option(names = "--safe-mode", scope = ScopeType.INHERIT)
    private boolean safeMode;

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

    /** Makes a command line for one command. */
    Pejling(Services services, Surroundings surroundings, PrintStream out, PrintStream err) {
        this.services = services;
        this.surroundings = surroundings;
        this.out = out;
        this.err = err;
    }

    /** Runs one command and returns its exit code. */
    int run(String... arguments) {
        Locale locale = Call.languageOf(List.of(arguments));
        CommandLine commandLine = new CommandLine(this);
        LATER.forEach(name -> commandLine.addSubcommand(name, LaterCommand.spec(name)));
        CommandLine report = commandLine.getSubcommands().get("report");
        LATER_REPORT.forEach(name -> report.addSubcommand(name, LaterCommand.spec("report " + name)));
        commandLine.setCaseInsensitiveEnumValuesAllowed(true)
                // An argument is what it is, and looks the same, whether it is understood here or where the home is open.
                .setExpandAtFiles(false).setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8)).setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .setResourceBundle(ResourceBundle.getBundle("dk.pejling.cli.usage", locale, Pejling.class.getClassLoader(),
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)))
                .setParameterExceptionHandler((e, args) -> wrongUsage(e, locale))
                .setExecutionExceptionHandler((e, command, result) -> failed(e, locale));
        commandLine.getCommandSpec().version("Pejling " + CommandClient.version());
        int code = commandLine.execute(arguments);
        if (opened != null) {
            tellWhatIsOff(opened);
        }
        return code;
    }

    /** Every answer may be another one with the plug-ins that are off. */
    private void tellWhatIsOff(Session session) {
        Output output = output();
        session.pluginsOff().forEach((plugin, problem) ->
                output.warn(output.text("plugin.off", plugin, problem.text().in(output.locale()))));
    }

    private int wrongUsage(ParameterException e, Locale locale) {
        Texts texts = Texts.of(Pejling.class, locale);
        err.println(texts.get("usage.wrong", new WrongUsage(texts).text(e)));
        CommandSpec spec = e.getCommandLine().getCommandSpec();
        err.println(texts.get("usage.help", spec.qualifiedName()));
        return Exit.USAGE;
    }

    private int failed(Exception e, Locale locale) {
        if (e.getCause() instanceof HomeException held && held.code() == HomeException.Code.IN_USE) {
            OptionalInt done = surroundings.elsewhere(held.home());
            if (done.isPresent()) {
                return done.getAsInt();
            }
        }
        if (e instanceof CancellationException) {
            return Exit.FAILED;
        }
        return told(e, locale);
    }

    private int told(Exception e, Locale locale) {
        Texts texts = Texts.of(Pejling.class, locale);
        int exitCode = Exit.FAILED;
        if (e instanceof CommandException known) {
            err.println(texts.get(known.key(), java.util.Arrays.stream(known.arguments())
                    .map(one -> one instanceof LocalText text ? text.in(locale) : one).toArray()));
            exitCode = known.exitCode();
        } else if (e instanceof StoreException store) {
            err.println(store.code() == StoreException.Code.DISK_FULL ? texts.get("store.full", home())
                    : texts.get(key(store.code()), store.text().in(locale)));
        } else {
            err.println(texts.get("failed", e.getMessage() == null ? e.toString() : e.getMessage()));
        }
        if (verbose) {
            e.printStackTrace(err);
        }
        return exitCode;
    }

    private static String key(StoreException.Code code) {
        return switch (code) {
            case REFUSED -> "store.refused";
            case NO_RIGHT -> "store.noRight";
            case PASSWORD -> "store.password";
            case UNREACHABLE -> "store.unreachable";
            case TOO_NEW -> "store.tooNew";
            case UNUSABLE, READ, PUBLISH, DISK_FULL -> "failed";
        };
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
        return home == null ? surroundings.home() : file(home).normalize();
    }

    /** Returns the home and where its store is. */
    StoreAddress address() {
        return surroundings.address(home(), Optional.ofNullable(store));
    }

    /** Returns where a path of the arguments is. */
    Path file(Path path) {
        return surroundings.directory().resolve(path);
    }

    Surroundings surroundings() {
        return surroundings;
    }

    /** Opens the home for one command. */
    Session open(String what) {
        try {
            opened = surroundings.open(address(), what);
            return opened;
        } catch (HomeException e) {
            throw CommandException.of(e);
        }
    }
}
