package dk.pejling.workspace;

import dk.pejling.imports.TableSource;
import dk.pejling.indicators.contributed.PluginPoints;
import dk.pejling.model.TableRegister;
import dk.pejling.report.ReportDesigns;
import dk.pejling.report.ReportRenderer;
import dk.pejling.store.StoreProvider;
import java.nio.file.Path;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What commands and windows are made of; a service, wired from the installed parts. Safe for use by several threads. */
@Component(service = Services.class)
public final class Services {
    private final StoreProvider stores;
    private final List<TableSource> sources;
    private final ReportDesigns designs;
    private final ReportRenderer renderer;
    private final PluginPoints pluginPoints;

    /** Takes the services. */
    @Activate
    public Services(@Reference StoreProvider stores, @Reference List<TableSource> sources,
            @Reference ReportDesigns designs, @Reference ReportRenderer renderer, @Reference PluginPoints pluginPoints) {
        this.stores = stores;
        this.sources = List.copyOf(sources);
        this.designs = designs;
        this.renderer = renderer;
        this.pluginPoints = pluginPoints;
    }

    /**
     * Opens a home for this process alone, making it when there is none.
     *
     * @param home its folder; absolute
     * @param what what the process is doing, for the message that others get, such as {@code import}
     * @throws HomeException if it cannot be opened, or another process has it open
     */
    public Session open(Path home, String what) throws HomeException {
        return Session.open(this, home, what);
    }

    PluginPoints pluginPoints() {
        return pluginPoints;
    }

    StoreProvider stores() {
        return stores;
    }

    /** Returns the publishers of tables. */
    public List<TableSource> sources() {
        return sources;
    }

    /** Returns the report layouts. */
    public ReportDesigns designs() {
        return designs;
    }

    /** Returns what turns report data into documents. */
    public ReportRenderer renderer() {
        return renderer;
    }

    /** Returns all tables of all sources. */
    public TableRegister tables() {
        return new TableRegister(sources.stream().flatMap(source -> source.tables().stream()).toList());
    }
}
