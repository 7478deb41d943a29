package dk.pejling.report.birt;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.eclipse.core.runtime.ILog;

/** Leads what the report engine logs away from the console and into the log of the application. */
final class EngineLog extends Handler {
    /** Kept, since the logging system forgets loggers that nobody holds. */
    private static final Logger ENGINE = Logger.getLogger("org.eclipse.birt");
    private static final ILog LOG = ILog.of(EngineLog.class);

    private EngineLog() {
        setLevel(Level.WARNING);
    }

    /** Starts leading; to be called once. */
    static void install() {
        ENGINE.setUseParentHandlers(false);
        ENGINE.addHandler(new EngineLog());
    }

    @Override
    public void publish(LogRecord entry) {
        // An engine that was told to stop complains of what it then lacks.
        if (isLoggable(entry) && !Stopper.isStopping()) {
            String message = "Report engine: " + entry.getMessage();
            if (entry.getLevel().intValue() >= Level.SEVERE.intValue()) {
                LOG.error(message, entry.getThrown());
            } else {
                LOG.warn(message, entry.getThrown());
            }
        }
    }

    @Override
    public void flush() {
        // Nothing is kept back.
    }

    @Override
    public void close() {
        // Nothing is held open.
    }
}
