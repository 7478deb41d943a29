package dk.pejling.ui.scorecard;

import dk.pejling.ui.CardKey;
import dk.pejling.ui.Language;
import dk.pejling.ui.table.KeyInput;

/** A scorecard to be opened; remembered over restarts. */
public final class ScorecardInput extends KeyInput<CardKey> {
    /** Makes one. */
    public ScorecardInput(CardKey key) {
        super(key);
    }

    @Override
    protected String text() {
        return key().text();
    }

    @Override
    public String getName() {
        return key().area().name() + " · " + key().period().text(Language.locale());
    }

    @Override
    public String getToolTipText() {
        return getName() + " · " + key().targetGroup();
    }

    @Override
    public String getFactoryId() {
        return ScorecardInputFactory.ID;
    }
}
