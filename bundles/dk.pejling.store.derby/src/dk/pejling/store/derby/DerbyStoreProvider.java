package dk.pejling.store.derby;

import dk.pejling.store.ObservationStore;
import dk.pejling.store.StoreException;
import dk.pejling.store.StoreProvider;
import java.nio.file.Files;
import java.nio.file.Path;
import org.osgi.service.component.annotations.Component;

/** The default kind of store: Derby in this process, in the folder {@code store} of the home. */
@Component(service = StoreProvider.class)
public final class DerbyStoreProvider implements StoreProvider {
    @Override
    public ObservationStore open(Path home) throws StoreException {
        // Derby reads these when its engine starts; without them its log lands in the caller's folder.
        Path folder = home.toAbsolutePath();
        if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
            // Derby would say "Feature not implemented", and make a database called null in the caller's folder.
            throw new StoreException(StoreException.Code.UNUSABLE, folder + " is no folder that can be written", null);
        }
        System.setProperty("derby.system.home", folder.toString());
        System.setProperty("derby.stream.error.file", folder.resolve("derby.log").toString());
        return DerbyStore.open(folder.resolve("store").toString());
    }
}
