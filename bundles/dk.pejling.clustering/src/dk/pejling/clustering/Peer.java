package dk.pejling.clustering;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * One of the units most like another.
 *
 * @param id of the peer
 * @param distance on the standardised and weighted variables, Euclidean unless another kind was asked for
 * @param index the distance as a share of that to the unit farthest of all: 0 is the same, 1 the least alike
 * @param mutual whether the unit is among the peer's own k nearest
 * @param contributions share of the distance (of the squared one, if Euclidean) by variable, in the order of the variables; they sum to 1, or all
 *        are 0 where the distance is
 */
public record Peer(String id, double distance, double index, boolean mutual, SequencedMap<String, Double> contributions) {
    /** Copies the map. */
    public Peer {
        contributions = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(contributions));
    }
}
