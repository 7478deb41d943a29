package dk.pejling.report.birt;

import dk.pejling.report.ReportException;
import java.util.logging.Level;
import org.eclipse.birt.core.exception.BirtException;
import org.eclipse.birt.core.framework.Platform;
import org.eclipse.birt.report.engine.api.EngineConfig;
import org.eclipse.birt.report.engine.api.IReportEngine;
import org.eclipse.birt.report.engine.api.IReportEngineFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** The report engine: one per process, started when it is first needed, since that takes seconds. */
final class BirtEngine {
    private static IReportEngine engine;

    private BirtEngine() {
    }

    /** Returns the running engine. */
    static synchronized IReportEngine get() throws ReportException {
        if (engine == null) {
            engine = start();
        }
        return engine;
    }

    private static IReportEngine start() throws ReportException {
        Bundle bundle = FrameworkUtil.getBundle(BirtEngine.class);
        EngineLog.install();
        EngineConfig config = new EngineConfig();
        config.setLogConfig(null, Level.WARNING);
        config.setFontConfig(Fonts.register(bundle));
        try {
            Platform.startup(config);
        } catch (BirtException e) {
            throw new ReportException("The report engine does not start", e);
        }
        Object factory = Platform.createFactoryObject(IReportEngineFactory.EXTENSION_REPORT_ENGINE_FACTORY);
        if (factory instanceof IReportEngineFactory engines) {
            IReportEngine started = engines.createReportEngine(config);
            Fonts.fixPrefixes();
            return started;
        }
        throw new ReportException("The report engine is not installed");
    }
}
