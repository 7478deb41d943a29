package dk.pejling.clustering.picture;

import dk.pejling.model.Area;
import dk.pejling.model.AreaRegister;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** Where each municipality's tile lies: of equal size, in rows and columns that resemble the map. Our own arrangement. */
final class Tiles {
    private static final SequencedMap<Area, Tile> ALL = read();

    private Tiles() {
    }

    /**
     * A place of a tile.
     *
     * @param column from 0, west to east
     * @param row from 0, north to south
     */
    record Tile(int column, int row) {
    }

    static SequencedMap<Area, Tile> all() {
        return ALL;
    }

    private static SequencedMap<Area, Tile> read() {
        SequencedMap<Area, Tile> tiles = new LinkedHashMap<>();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(Tiles.class.getResourceAsStream("tiles.csv"), StandardCharsets.UTF_8))) {
            in.lines().skip(1).map(line -> line.split(";")).forEach(cells -> tiles.put(AreaRegister.denmark().find(cells[0]).orElseThrow(),
                    new Tile(Integer.parseInt(cells[2]), Integer.parseInt(cells[3]))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Collections.unmodifiableSequencedMap(tiles);
    }
}
