package dk.pejling.cli;

/** Exit codes that scripts rely on. */
final class Exit {
    static final int DONE = 0;
    static final int WITH_REJECTED = 1;
    static final int USAGE = 2;
    static final int FAILED = 3;

    private Exit() {
    }
}
