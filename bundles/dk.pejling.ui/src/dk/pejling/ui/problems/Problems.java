package dk.pejling.ui.problems;

import dk.pejling.imports.ImportProblem;
import dk.pejling.imports.ImportResult;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Component;

/** The problems of the last import; a service. Safe for use by several threads. */
@Component(service = Problems.class)
public final class Problems {
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile List<ImportProblem> last = List.of();

    /** Returns them in the order of files and lines. */
    public List<ImportProblem> last() {
        return last;
    }

    /** Puts the problems of an import in place of those before. */
    public void show(ImportResult result) {
        last = result.files().stream().flatMap(entry -> entry.read().problems().stream()).toList();
        listeners.forEach(Runnable::run);
    }

    /** Adds a listener that hears of another import, on any thread. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    /** Removes a listener. */
    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }
}
