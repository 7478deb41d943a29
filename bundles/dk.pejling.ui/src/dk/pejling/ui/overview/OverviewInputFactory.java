package dk.pejling.ui.overview;

import dk.pejling.ui.table.KeyInput;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;

/** Brings remembered overviews back. */
public final class OverviewInputFactory implements IElementFactory {
    /** Id of the factory. */
    public static final String ID = "dk.pejling.ui.overviewInput";

    @Override
    public IAdaptable createElement(IMemento memento) {
        return OverviewKey.parse(memento.getString(KeyInput.KEY)).map(OverviewInput::new).orElse(null);
    }
}
