package dk.pejling.ui.followup;

import dk.pejling.ui.FollowUpKey;
import dk.pejling.ui.Language;
import dk.pejling.ui.Messages;
import dk.pejling.ui.table.KeyInput;
import org.eclipse.osgi.util.NLS;

/** A follow-up to be opened; remembered over restarts. */
public final class FollowUpInput extends KeyInput<FollowUpKey> {
    /** Makes one. */
    public FollowUpInput(FollowUpKey key) {
        super(key);
    }

    @Override
    protected String text() {
        return key().text();
    }

    @Override
    public String getName() {
        return NLS.bind(Messages.FollowUp_name, key().where().name(), key().period().text(Language.locale()));
    }

    @Override
    public String getToolTipText() {
        return getName() + " · " + key().targetGroup();
    }

    @Override
    public String getFactoryId() {
        return FollowUpInputFactory.ID;
    }
}
