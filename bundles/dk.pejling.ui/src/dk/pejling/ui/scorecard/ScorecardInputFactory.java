package dk.pejling.ui.scorecard;

import dk.pejling.ui.CardKey;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;

/** Brings remembered scorecards back. */
public final class ScorecardInputFactory implements IElementFactory {
    static final String ID = "dk.pejling.ui.scorecardInput";

    @Override
    public IAdaptable createElement(IMemento memento) {
        // The workbench leaves an editor out whose input is null.
        return CardKey.parse(memento.getString(ScorecardInput.KEY)).map(ScorecardInput::new).orElse(null);
    }
}
