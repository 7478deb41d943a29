package dk.pejling.ui.indicators;

import dk.pejling.ui.table.PartInput;

/** The catalogue of the open home; there is one. */
public final class IndicatorsInput extends PartInput {
    @Override
    public String getName() {
        return IndicatorMessages.Editor_name;
    }
}
