package dk.pejling.ui.followup;

import dk.pejling.ui.FollowUpKey;
import dk.pejling.ui.Language;
import dk.pejling.ui.Messages;
import org.eclipse.core.runtime.PlatformObject;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableElement;

/** A follow-up to be opened; remembered over restarts. */
public final class FollowUpInput extends PlatformObject implements IEditorInput, IPersistableElement {
    static final String KEY = "key";

    private FollowUpKey key;

    /** Makes one. */
    public FollowUpInput(FollowUpKey key) {
        this.key = key;
    }

    /** Returns which follow-up it is. */
    public FollowUpKey key() {
        return key;
    }

    /** Follows the editor to another period or comparison, so that this is what is remembered. */
    void setKey(FollowUpKey other) {
        key = other;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FollowUpInput input && input.key.equals(key);
    }

    @Override
    public int hashCode() {
        // The key follows the editor, so it must not decide where a hash table keeps this.
        return FollowUpInput.class.hashCode();
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
        return NLS.bind(Messages.FollowUp_name, key.where().name(), key.period().text(Language.locale()));
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
        return FollowUpInputFactory.ID;
    }

    @Override
    public void saveState(IMemento memento) {
        memento.putString(KEY, key.text());
    }
}
