package dk.pejling.workspace.remote;

/** Why a holder does not run a call. */
enum Refusal {
    /** Caller and holder are different versions of the product. */
    VERSION,
    /** Too many commands wait already. */
    BUSY,
    /** The call cannot be read, or is too large. */
    UNREADABLE
}
