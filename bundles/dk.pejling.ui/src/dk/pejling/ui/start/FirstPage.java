package dk.pejling.ui.start;

import dk.pejling.model.Area;
import dk.pejling.model.AreaRegister;
import dk.pejling.ui.CardKey;
import dk.pejling.ui.Editors;
import dk.pejling.ui.navigator.Outline;
import java.util.Optional;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;

/** Shows the first page on an empty store, and takes it away when there are figures. */
public final class FirstPage {
    private FirstPage() {
    }

    /** Opens or closes it, by what there is to choose from. */
    public static void follow(IWorkbenchPage page, Outline outline) {
        IEditorPart open = find(page);
        if (outline.isEmpty() && open == null) {
            try {
                page.openEditor(new StartInput(), StartEditor.ID);
            } catch (PartInitException e) {
                throw new IllegalStateException("The first page cannot be opened", e);
            }
        } else if (!outline.isEmpty() && open != null) {
            page.closeEditor(open, false);
            first(outline).ifPresent(key -> Editors.open(page, key));
        }
    }

    private static IEditorPart find(IWorkbenchPage page) {
        for (IEditorReference reference : page.getEditorReferences()) {
            if (reference.getId().equals(StartEditor.ID)) {
                return reference.getEditor(true);
            }
        }
        return null;
    }

    /** Returns a scorecard to begin with: the first municipality of the alphabet, the first group with figures. */
    private static Optional<CardKey> first(Outline outline) {
        Area area = AreaRegister.denmark().municipalities().getFirst();
        return outline.groups().stream().filter(group -> !group.periods().isEmpty()).findFirst()
                .flatMap(group -> group.first().map(period -> CardKey.of(area, group.group().id(), period)));
    }
}
