package dk.pejling.workspace;

import dk.pejling.clustering.ClusterMethod;
import dk.pejling.clustering.OfferedMethod;
import dk.pejling.clustering.contributed.ContributedMethods;
import dk.pejling.imports.TableSource;
import dk.pejling.indicators.Catalogue;
import dk.pejling.indicators.CatalogueFile;
import dk.pejling.indicators.CatalogueFolder;
import dk.pejling.indicators.Linker;
import dk.pejling.indicators.contributed.PluginPoints;
import dk.pejling.model.LocalText;
import dk.pejling.model.SeriesBreak;
import dk.pejling.model.TableRegister;
import dk.pejling.model.definitions.DefinitionException;
import dk.pejling.model.definitions.SeriesBreakFile;
import dk.pejling.report.ReportDesigns;
import dk.pejling.report.ReportRenderer;
import dk.pejling.store.StoreException;
import dk.pejling.store.StorePlace;
import dk.pejling.store.StoreProvider;
import dk.pejling.store.StoreText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What commands and windows are made of; a service, wired from the installed parts. Safe for use by several threads. */
@Component(service = Services.class)
public final class Services {
    private static final String BREAKS = "breaks.yaml";

    private final List<StoreProvider> stores;
    private final List<TableSource> sources;
    private final ReportDesigns designs;
    private final ReportRenderer renderer;
    private final PluginPoints pluginPoints;
    private final ContributedMethods methods;

    /** Takes the services. */
    @Activate
    public Services(@Reference List<StoreProvider> stores, @Reference List<TableSource> sources,
            @Reference ReportDesigns designs, @Reference ReportRenderer renderer, @Reference PluginPoints pluginPoints,
            @Reference ContributedMethods methods) {
        this.stores = List.copyOf(stores);
        this.sources = List.copyOf(sources);
        this.designs = designs;
        this.renderer = renderer;
        this.pluginPoints = pluginPoints;
        this.methods = methods;
    }

    /**
     * Opens a home for this process alone, making it when there is none.
     *
     * @param home its folder; absolute
     * @param what what the process is doing, for the message that others get, such as {@code import}
     * @throws HomeException if it cannot be opened, or another process has it open
     */
    public Session open(Path home, String what) throws HomeException {
        return open(StoreAddress.of(home, Optional.empty(), System.getenv()), what);
    }

    /**
     * Opens a home with its store for this process alone, as {@link #open(Path, String)} does.
     *
     * @param address the home and where its store is
     */
    public Session open(StoreAddress address, String what) throws HomeException {
        return Session.open(this, address, what);
    }

    /**
     * Looks whether a backup is whole and makes a store that is well.
     *
     * @param address of the store it could become
     * @return a sentence for each damage, none when all is well
     * @throws StoreException if it cannot be looked at
     */
    public List<LocalText> verify(Path backup, StoreAddress address) throws StoreException, HomeException, IOException {
        Files.createDirectories(address.home());
        StorePlace place = address.place();
        return stores(place).verify(backup, place);
    }

    /**
     * Makes the store of a home from a backup, while nobody else has the home open.
     *
     * @throws StoreException if there is a store already, or the backup is not whole; nothing is made then
     */
    public void restore(Path backup, StoreAddress address) throws StoreException, HomeException, IOException {
        try (HomeLock lock = HomeLock.take(address.home(), "db restore")) {
            StorePlace place = address.place();
            stores(place).restore(backup, place);
        }
    }

    /**
     * Encrypts the store of a home, or gives it another password, while nobody has the home open.
     *
     * @param password from now on
     * @return the folders of copies made before, which are as readable as the store was
     * @throws StoreException if it cannot be done; the store is as it was then
     */
    public List<String> encrypt(StoreAddress address, String password) throws StoreException, HomeException, IOException {
        try (HomeLock lock = HomeLock.take(address.home(), "db encrypt")) {
            StorePlace place = address.place();
            return stores(place).encrypt(place, password);
        }
    }

    StoreProvider stores(StorePlace place) throws StoreException {
        return stores.stream().filter(provider -> provider.accepts(place)).findFirst().orElseThrow(() -> new StoreException(
                StoreException.Code.UNUSABLE, StoreText.of("noProvider", place.url().orElse("")), null));
    }

    /** Returns the clustering methods: the product's own, and those that the plug-ins of a home add; needs no open home. */
    public List<OfferedMethod> methods(Path home) {
        return OfferedMethod.all(methods.all(ClusterMethod.own().stream().map(ClusterMethod::id).collect(Collectors.toSet()), new HomePlugins(home)));
    }

    /**
     * Returns the measurement points of a home, those of its plug-ins and its own files included; needs no open home.
     *
     * @param tables of the home
     */
    public Catalogue catalogue(Path home, TableRegister tables) {
        HomePlugins plugins = new HomePlugins(home);
        Catalogue whole = withPlugins(CatalogueFile.shipped(tables), tables, plugins);
        return CatalogueFolder.over(new RememberedPoints(home).complete(whole, plugins.off()), Session.catalogueFolder(home), tables)
                .catalogue();
    }

    /** Returns the shipped points with those of the plug-ins over them. */
    Catalogue withPlugins(Catalogue shipped, TableRegister tables, HomePlugins plugins) {
        return new Linker(pluginPoints.over(shipped, tables, plugins), tables).linked();
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

    /** Returns all tables of all sources, with the breaks that these know of. */
    public TableRegister tables() {
        return new TableRegister(sources.stream().flatMap(source -> source.tables().stream()).toList(),
                sources.stream().flatMap(source -> source.breaks().stream()).toList());
    }

    /**
     * Returns all tables, with the breaks of their sources and of the home's file {@code breaks.yaml}.
     *
     * @throws HomeException if there is a mistake in the file
     */
    public TableRegister tables(Path home) throws HomeException {
        Path file = home.resolve(BREAKS);
        TableRegister tables = tables();
        if (Files.notExists(file)) {
            return tables;
        }
        try (InputStream in = Files.newInputStream(file)) {
            List<SeriesBreak> breaks = new ArrayList<>(tables.breaks());
            breaks.addAll(SeriesBreakFile.read(file.toString(), in, tables));
            return new TableRegister(tables.tables(), breaks);
        } catch (IOException | DefinitionException e) {
            throw new HomeException(HomeException.Code.DEFINITIONS, home, e.getMessage(), e);
        }
    }
}
