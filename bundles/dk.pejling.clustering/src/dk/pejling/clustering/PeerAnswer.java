package dk.pejling.clustering;

/** What a {@link PeerFinder} answers for one unit. */
public sealed interface PeerAnswer permits Peers, MissingBackground {
    /** Returns the id of the unit that was asked for. */
    String unit();
}
