package dk.pejling.cli;

import dk.pejling.imports.TableSource;
import dk.pejling.model.TableRegister;
import dk.pejling.report.ReportDesigns;
import dk.pejling.report.ReportRenderer;
import dk.pejling.store.StoreProvider;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the commands are made of; wired by declarative services. */
@Component(service = Services.class)
public final class Services {
    private final StoreProvider stores;
    private final List<TableSource> sources;
    private final ReportDesigns designs;
    private final ReportRenderer renderer;

    /** Takes the services. */
    @Activate
    public Services(@Reference StoreProvider stores, @Reference List<TableSource> sources,
            @Reference ReportDesigns designs, @Reference ReportRenderer renderer) {
        this.stores = stores;
        this.sources = List.copyOf(sources);
        this.designs = designs;
        this.renderer = renderer;
    }

    StoreProvider stores() {
        return stores;
    }

    List<TableSource> sources() {
        return sources;
    }

    ReportDesigns designs() {
        return designs;
    }

    ReportRenderer renderer() {
        return renderer;
    }

    /** Returns all tables of all sources. */
    TableRegister tables() {
        return new TableRegister(sources.stream().flatMap(source -> source.tables().stream()).toList());
    }
}
