package dk.pejling.ui.clustering;

import dk.pejling.clustering.BackgroundException;
import dk.pejling.clustering.UnknownNameException;
import dk.pejling.clustering.UnusableColumnException;
import dk.pejling.store.StoreException;
import dk.pejling.ui.Desk;
import java.nio.file.Path;
import java.util.List;

/** Where the explorer's units and variables are from, so that they can be read again. */
sealed interface UnitSource {
    /**
     * Reads them; belongs in a job.
     *
     * @throws StoreException if the store cannot be read
     * @throws BackgroundException if the file is no such table any more
     * @throws UnknownNameException if a column is not there any more
     * @throws UnusableColumnException if a column is no variable any more
     */
    UnitData read(Desk desk) throws StoreException, BackgroundException;

    /** The background that ships. */
    record Shipped() implements UnitSource {
        @Override
        public UnitData read(Desk desk) {
            return UnitData.shipped();
        }
    }

    /**
     * The background with the measurement points of a target group.
     *
     * @param targetGroup its id
     */
    record Points(String targetGroup) implements UnitSource {
        @Override
        public UnitData read(Desk desk) throws StoreException {
            return DataSources.points(desk, targetGroup);
        }
    }

    /**
     * The background with measures.
     *
     * @param ids of series
     */
    record Measures(List<String> ids) implements UnitSource {
        public Measures {
            ids = List.copyOf(ids);
        }

        @Override
        public UnitData read(Desk desk) throws StoreException {
            return MeasureSource.data(desk, MeasureSource.all(desk, () -> false).stream().filter(one -> ids.contains(one.id())).toList());
        }
    }

    /**
     * A file.
     *
     * @param file which
     * @param columns what its columns are
     */
    record OfFile(Path file, FileColumns columns) implements UnitSource {
        @Override
        public UnitData read(Desk desk) throws BackgroundException {
            return DataSources.file(file, columns);
        }
    }
}
