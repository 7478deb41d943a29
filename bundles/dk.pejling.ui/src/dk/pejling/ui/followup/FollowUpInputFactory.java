package dk.pejling.ui.followup;

import dk.pejling.ui.FollowUpKey;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;

/** Brings remembered follow-ups back. */
public final class FollowUpInputFactory implements IElementFactory {
    static final String ID = "dk.pejling.ui.followUpInput";

    @Override
    public IAdaptable createElement(IMemento memento) {
        // The workbench leaves an editor out whose input is null.
        return FollowUpKey.parse(memento.getString(FollowUpInput.KEY)).map(FollowUpInput::new).orElse(null);
    }
}
