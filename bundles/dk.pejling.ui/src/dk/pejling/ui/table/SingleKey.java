package dk.pejling.ui.table;

import java.util.Optional;
import org.eclipse.ui.IEditorDescriptor;
import org.eclipse.ui.PlatformUI;

/**
 * An editor of which there is one in a window, whatever bundle it is of.
 *
 * @param editor its id
 */
public record SingleKey(String editor) implements EditorKey {
    private static final String FIRST = "editor/";

    /** Returns the key of a line that was remembered; empty when it is none, or of an editor that is no longer installed. */
    public static Optional<SingleKey> parse(String text) {
        return Optional.of(text).filter(one -> one.startsWith(FIRST)).map(one -> new SingleKey(one.substring(FIRST.length())))
                .filter(key -> key.descriptor().isPresent());
    }

    private Optional<IEditorDescriptor> descriptor() {
        return Optional.ofNullable(PlatformUI.getWorkbench().getEditorRegistry().findEditor(editor));
    }

    @Override
    public String text() {
        return FIRST + editor;
    }

    /** Returns the name that the editor is declared with. */
    @Override
    public String title() {
        return descriptor().map(IEditorDescriptor::getLabel).orElse(editor);
    }
}
