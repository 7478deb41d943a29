package dk.pejling.model.plugins;

import dk.pejling.model.plugins.PluginProblem.Kind;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs code of a plug-in at arm's length: made and run in a thread of its own with a time limit. Java offers no way to stop a
 * thread, so one that does not end is abandoned: it may go on in the background until the process ends, which it cannot hold up.
 * Who throws, hangs or answers nonsense is switched off. Safe for use by several threads.
 */
public final class Guard {
    /** How long a computation may take. */
    public static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Plugin plugin;
    private final String id;
    private final PluginSwitch plugins;
    private final Duration patience;

    /**
     * Makes a guard.
     *
     * @param id what of the plug-in is run, for messages
     * @param patience how long making and computing may take together
     */
    public Guard(Plugin plugin, String id, PluginSwitch plugins, Duration patience) {
        this.plugin = plugin;
        this.id = id;
        this.plugins = plugins;
        this.patience = patience;
    }

    /** Returns whose code it is. */
    public Plugin plugin() {
        return plugin;
    }

    /** Returns what of the plug-in is run. */
    public String id() {
        return id;
    }

    /**
     * What the plug-in is asked.
     *
     * @param <T> what the plug-in's class implements
     * @param <R> the answer
     */
    @FunctionalInterface
    public interface Question<T, R> {
        /** Asks; may throw anything, as the plug-in does. */
        R ask(T object) throws Exception;
    }

    /**
     * Makes the plug-in's object and asks it something, both in the plug-in's thread.
     *
     * @param <T> what the plug-in's class implements
     * @param <R> the answer
     * @param maker makes the object; under guard too, since it starts the plug-in
     * @return the answer, as the plug-in gave it: to be checked
     * @throws AbandonedException if the plug-in is off, or has just been switched off for what it did
     * @throws CancellationException if the calling thread is interrupted; that says nothing about the plug-in
     */
    public <T, R> R ask(Callable<?> maker, Class<T> type, Question<T, R> question) throws AbandonedException {
        Optional<PluginProblem> off = plugins.problem(plugin);
        if (off.isPresent()) {
            throw new AbandonedException(plugin, off.get(), null);
        }
        // A quick answer would be taken without looking at the interruption.
        if (Thread.currentThread().isInterrupted()) {
            throw interrupted();
        }
        FutureTask<R> task = new FutureTask<>(() -> question.ask(made(maker, type)));
        Thread thread = Thread.ofPlatform().daemon().name("Plug-in " + plugin.id()).unstarted(task);
        try {
            thread.start();
            return task.get(patience.toMillis(), TimeUnit.MILLISECONDS);
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
            throw interrupted();
        }
    }

    private CancellationException interrupted() {
        return new CancellationException("Interrupted while " + plugin.id() + " computed");
    }

    private static <T> T made(Callable<?> maker, Class<T> type) throws ClassFailure {
        Object object;
        try {
            object = maker.call();
        } catch (Throwable e) {
            throw new ClassFailure(e);
        }
        if (type.isInstance(object)) {
            return type.cast(object);
        }
        throw new ClassFailure(new ClassCastException((object == null ? "null" : object.getClass().getName()) + " is no " + type.getName()));
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

    /**
     * Switches the plug-in off for an answer that is none.
     *
     * @param cause null where nothing was thrown
     * @return what to throw
     */
    public AbandonedException abandoned(Kind kind, String detail, Throwable cause) {
        PluginProblem problem = new PluginProblem(kind, id + (detail.isEmpty() ? "" : ", " + detail));
        plugins.switchOff(plugin, problem);
        return new AbandonedException(plugin, problem, cause);
    }
}
