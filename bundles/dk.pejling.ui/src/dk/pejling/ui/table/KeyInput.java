package dk.pejling.ui.table;

import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableElement;

/**
 * Figures to be opened, by what says which they are; remembered over restarts.
 *
 * @param <K> says which figures are meant; equal keys are the same input
 */
public abstract class KeyInput<K> extends PartInput implements IPersistableElement {
    /** Where the text of the key stands in what is remembered. */
    public static final String KEY = "key";

    private K key;

    /** Makes one. */
    protected KeyInput(K key) {
        this.key = key;
    }

    /** Returns which figures they are. */
    public final K key() {
        return key;
    }

    /** Follows the editor to another period or comparison, so that this is what is remembered. */
    final void setKey(K other) {
        key = other;
    }

    /** Returns the key as it is remembered. */
    protected abstract String text();

    @Override
    public final boolean equals(Object other) {
        return super.equals(other) && ((KeyInput<?>) other).key.equals(key);
    }

    /** The key follows the editor, so it must not decide where a hash table keeps this. */
    @Override
    public final int hashCode() {
        return super.hashCode();
    }

    @Override
    public IPersistableElement getPersistable() {
        return this;
    }

    @Override
    public void saveState(IMemento memento) {
        memento.putString(KEY, text());
    }
}
