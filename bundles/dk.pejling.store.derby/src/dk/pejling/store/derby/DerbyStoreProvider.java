package dk.pejling.store.derby;

import dk.pejling.store.ObservationStore;
import dk.pejling.store.StoreException;
import dk.pejling.store.StoreProvider;
import java.nio.file.Path;
import org.osgi.service.component.annotations.Component;

/** The default kind of store: Derby in this process, in the folder {@code store} of the home. */
@Component(service = StoreProvider.class)
public final class DerbyStoreProvider implements StoreProvider {
    @Override
    public ObservationStore open(Path home) throws StoreException {
        // Derby reads these when its engine starts; without them its log lands in the caller's folder.
        Path folder = home.toAbsolutePath();
        System.setProperty("derby.system.home", folder.toString());
        System.setProperty("derby.stream.error.file", folder.resolve("derby.log").toString());
        return DerbyStore.open(folder.resolve("store").toString());
    }
}
