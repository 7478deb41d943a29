package dk.pejling.ui.table;

/** Says what an editor shows. Immutable; equal keys are the same figures. */
public interface EditorKey {
    /** Returns the key in one line, to be remembered. */
    String text();

    /** Returns what its editor is called before the figures are there. */
    String title();

    /** Returns the same with what the title leaves out. */
    default String hint() {
        return title();
    }
}
