package dk.pejling.ui;

import dk.pejling.ui.table.EditorKey;
import dk.pejling.ui.table.KeyInput;
import dk.pejling.ui.table.SingleKey;
import java.util.Optional;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;

/** Brings remembered editors back. */
public final class KeyInputFactory implements IElementFactory {
    @Override
    public IAdaptable createElement(IMemento memento) {
        Optional<String> text = Optional.ofNullable(memento.getString(KeyInput.KEY));
        Optional<EditorKey> key = text.flatMap(SingleKey::parse).map(EditorKey.class::cast).or(() -> text.flatMap(Editors::key));
        // The workbench leaves an editor out whose input is null, such as one of another version.
        return key.map(KeyInput::new).orElse(null);
    }
}
