package dk.pejling.clustering;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import dk.pejling.model.Numbers;
import dk.pejling.model.Texts;

/**
 * The units most like one unit.
 *
 * @param provenance what it is made of, to make the same again
 * @param unit id of the unit
 * @param variables names of the variables that were measured by, in the order of the data
 * @param ignored columns that were not measured by, with the reason, including variables that are the same for all
 * @param peers nearest first; the earlier row of equally near ones first
 * @param farthest the unit that is least like it; its index is 1
 * @param withoutBackground units that could not be peers because their background is not complete, in the order of the data
 * @param limit distance within which 95 % of all units reach their own k-th peer
 */
public record Peers(Provenance provenance, String unit, List<String> variables, List<IgnoredColumn> ignored,
        List<Peer> peers, Farthest farthest, List<String> withoutBackground, double limit) implements PeerAnswer {
    private static final int DECIMALS = 4;

    /** Copies the lists. */
    public Peers {
        variables = List.copyOf(variables);
        ignored = List.copyOf(ignored);
        peers = List.copyOf(peers);
        withoutBackground = List.copyOf(withoutBackground);
    }

    /**
     * The unit that is least like another.
     *
     * @param id of that unit
     * @param distance as that of the peers
     */
    public record Farthest(String id, double distance) {
    }

    /** Returns whether even the peers lie far away: the last of them farther than {@link #limit()}. */
    public boolean isRemote() {
        return peers.getLast().distance() > limit;
    }

    /** Returns what a reader must know before trusting the comparison, if there is something. */
    public Optional<String> warning(Locale locale) {
        return isRemote() ? Optional.of(Texts.of(Peers.class, locale).get("remote", unit, peers.size(),
                Numbers.text(peers.getLast().distance(), DECIMALS, locale), Numbers.text(limit, DECIMALS, locale)))
                : Optional.empty();
    }
}
