package dk.pejling.indicators.contributed;

import dk.pejling.indicators.api.Column;
import dk.pejling.indicators.api.PointFunction;
import dk.pejling.indicators.api.PointInput;
import dk.pejling.indicators.contributed.PluginProblem.Kind;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A function of a plug-in, at arm's length: it is made and run in a thread of its own with a time limit, and its answer is
 * checked. Java offers no way to stop a thread, so one that does not end is abandoned: it may go on in the background until
 * the process ends, which it cannot hold up. Safe for use by several threads.
 */
public final class GuardedFunction {
    /** How long a computation may take. */
    public static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Plugin plugin;
    private final String id;
    private final Callable<?> maker;
    private final PluginSwitch plugins;
    private final Duration patience;

    /**
     * Makes a guard.
     *
     * @param id the function, for messages
     * @param maker makes the plug-in's object; called under guard too, since it starts the plug-in
     * @param patience how long making and computing may take together
     */
    public GuardedFunction(Plugin plugin, String id, Callable<?> maker, PluginSwitch plugins, Duration patience) {
        this.plugin = plugin;
        this.id = id;
        this.maker = maker;
        this.plugins = plugins;
        this.patience = patience;
    }

    /** Returns whose function it is. */
    public Plugin plugin() {
        return plugin;
    }

    /** Returns the function's id. */
    public String id() {
        return id;
    }

    /**
     * Computes.
     *
     * @return a column with as many cells as the input and finite numbers only
     * @throws AbandonedException if the plug-in is off, or has just been switched off for what it did
     */
    public Column compute(PointInput input) throws AbandonedException {
        Optional<PluginProblem> off = plugins.problem(plugin);
        if (off.isPresent()) {
            throw new AbandonedException(plugin, off.get(), null);
        }
        FutureTask<Column> task = new FutureTask<>(() -> made().compute(input));
        Thread thread = Thread.ofPlatform().daemon().name("Plug-in " + plugin.id()).unstarted(task);
        try {
            thread.start();
            return checked(task.get(patience.toMillis(), TimeUnit.MILLISECONDS), input.cells());
        } catch (TimeoutException e) {
            thread.interrupt();
            throw abandoned(Kind.TIME, patience.toSeconds() + " s", e);
        } catch (ExecutionException e) {
            throw abandoned(kind(e.getCause()), detail(e.getCause()), e.getCause());
        } catch (OutOfMemoryError e) {
            throw abandoned(Kind.MEMORY, detail(e), e);
        } catch (InterruptedException e) {
            // Whoever waits wants no answer; that says nothing about the plug-in.
            Thread.currentThread().interrupt();
            throw new java.util.concurrent.CancellationException("Interrupted while " + plugin.id() + " computed");
        }
    }

    private PointFunction made() throws ClassFailure {
        Object object;
        try {
            object = maker.call();
        } catch (Throwable e) {
            throw new ClassFailure(e);
        }
        if (object instanceof PointFunction function) {
            return function;
        }
        throw new ClassFailure(new ClassCastException((object == null ? "null" : object.getClass().getName()) + " is no "
                + PointFunction.class.getName()));
    }

    /** The plug-in's object could not be made; the cause says why. */
    private static final class ClassFailure extends Exception {
        private static final long serialVersionUID = 1L;

        ClassFailure(Throwable cause) {
            super(cause);
        }
    }

    private static Kind kind(Throwable e) {
        if (has(e, OutOfMemoryError.class)) {
            return Kind.MEMORY;
        }
        return e instanceof ClassFailure || e instanceof LinkageError ? Kind.CLASS : Kind.EXCEPTION;
    }

    private static boolean has(Throwable e, Class<? extends Throwable> type) {
        for (Throwable one = e; one != null; one = one.getCause()) {
            if (type.isInstance(one)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the words of the innermost cause: those around it are the platform's. */
    private static String detail(Throwable e) {
        Throwable innermost = e;
        while (innermost.getCause() != null && innermost.getCause() != innermost) {
            innermost = innermost.getCause();
        }
        String message = innermost.getMessage();
        String name = innermost.getClass().getSimpleName();
        return message == null || message.isBlank() ? name : name + ": " + message.lines().findFirst().orElse("");
    }

    private Column checked(Column column, int cells) throws AbandonedException {
        if (column == null || column.size() != cells) {
            throw abandoned(Kind.LENGTH, (column == null ? "null" : Integer.toString(column.size())) + " ≠ " + cells, null);
        }
        for (int cell = 0; cell < cells; cell++) {
            if (column.isMeasured(cell) && !Double.isFinite(column.value(cell))) {
                throw abandoned(Kind.NOT_FINITE, Double.toString(column.value(cell)), null);
            }
        }
        return column;
    }

    private AbandonedException abandoned(Kind kind, String detail, Throwable cause) {
        PluginProblem problem = new PluginProblem(kind, id + (detail.isEmpty() ? "" : ", " + detail));
        plugins.switchOff(plugin, problem);
        return new AbandonedException(plugin, problem, cause);
    }

    @Override
    public String toString() {
        return id;
    }
}
