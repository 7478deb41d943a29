package dk.pejling.ui.scorecard;

import dk.pejling.ui.CardKey;
import dk.pejling.ui.Language;
import org.eclipse.core.runtime.PlatformObject;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableElement;

/** A scorecard to be opened; remembered over restarts. */
public final class ScorecardInput extends PlatformObject implements IEditorInput, IPersistableElement {
    static final String KEY = "key";

    private CardKey key;

    /** Makes one. */
    public ScorecardInput(CardKey key) {
        this.key = key;
    }

    /** Returns which scorecard it is. */
    public CardKey key() {
        return key;
    }

    /** Follows the editor to another period or comparison, so that this is what is remembered. */
    void setKey(CardKey other) {
        key = other;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ScorecardInput input && input.key.equals(key);
    }

    @Override
    public int hashCode() {
        // The key follows the editor, so it must not decide where a hash table keeps this.
        return ScorecardInput.class.hashCode();
    }

    @Override
    public boolean exists() {
        return false;
    }

    @Override
    public ImageDescriptor getImageDescriptor() {
        return null;
    }

    @Override
    public String getName() {
        return key.area().name() + " · " + key.period().text(Language.locale());
    }

    @Override
    public String getToolTipText() {
        return getName() + " · " + key.targetGroup();
    }

    @Override
    public IPersistableElement getPersistable() {
        return this;
    }

    @Override
    public String getFactoryId() {
        return ScorecardInputFactory.ID;
    }

    @Override
    public void saveState(IMemento memento) {
        memento.putString(KEY, key.text());
    }
}
