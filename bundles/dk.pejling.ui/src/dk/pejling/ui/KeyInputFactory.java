package dk.pejling.ui;

import dk.pejling.ui.table.EditorKey;
import dk.pejling.ui.table.KeyInput;
import java.util.Optional;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;

/** Brings remembered scorecards, follow-ups, overviews and searches back. */
public final class KeyInputFactory implements IElementFactory {
    @Override
    public IAdaptable createElement(IMemento memento) {
        // The workbench leaves an editor out whose input is null, such as one of another version.
        Optional<EditorKey> key = Optional.ofNullable(memento.getString(KeyInput.KEY)).flatMap(Editors::key);
        return key.map(KeyInput::new).orElse(null);
    }
}
