package dk.pejling.ui.overview;

import dk.pejling.ui.Language;
import dk.pejling.ui.table.KeyInput;
import org.eclipse.osgi.util.NLS;

/** An overview to be opened; remembered over restarts. */
public final class OverviewInput extends KeyInput<OverviewKey> {
    /** Makes one. */
    public OverviewInput(OverviewKey key) {
        super(key);
    }

    @Override
    protected String text() {
        return key().text();
    }

    @Override
    public String getName() {
        return NLS.bind(OverviewMessages.Overview_name, key().period().text(Language.locale()));
    }

    @Override
    public String getFactoryId() {
        return OverviewInputFactory.ID;
    }
}
