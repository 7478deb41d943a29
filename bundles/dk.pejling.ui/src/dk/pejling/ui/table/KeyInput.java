package dk.pejling.ui.table;

import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableElement;

/** What an editor shows, by what says which that is; remembered over restarts. Inputs of equal keys are equal. */
public final class KeyInput extends PartInput implements IPersistableElement {
    /** Where the text of the key stands in what is remembered. */
    public static final String KEY = "key";
    /** Id of what brings remembered inputs back. */
    public static final String FACTORY = "dk.pejling.ui.key";

    private EditorKey key;

    /** Makes one. */
    public KeyInput(EditorKey key) {
        this.key = key;
    }

    /** Returns what is shown. */
    public EditorKey key() {
        return key;
    }

    /** Follows the editor to another period or comparison, so that this is what is remembered. */
    void setKey(EditorKey other) {
        key = other;
    }

    @Override
    public String getName() {
        return key.title();
    }

    @Override
    public String getToolTipText() {
        return key.hint();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KeyInput input && input.key.equals(key);
    }

    /** The key follows the editor, so it must not decide where a hash table keeps this. */
    @Override
    public int hashCode() {
        return super.hashCode();
    }

    @Override
    public String getFactoryId() {
        return FACTORY;
    }

    @Override
    public IPersistableElement getPersistable() {
        return this;
    }

    @Override
    public void saveState(IMemento memento) {
        memento.putString(KEY, key.text());
    }
}
