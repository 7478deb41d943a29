package dk.pejling.ui.indicators;

import dk.pejling.indicators.PointDraft;
import dk.pejling.indicators.PointDraft.Entry;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** A draft with what it was before; writing on in one entry is one step. */
final class DraftHistory {
    private final Deque<PointDraft> before = new ArrayDeque<>();
    private PointDraft saved;
    private PointDraft now;
    private Optional<Entry> last = Optional.empty();

    DraftHistory(PointDraft saved) {
        this.saved = saved;
        now = saved;
    }

    PointDraft now() {
        return now;
    }

    boolean isDirty() {
        return !now.equals(saved);
    }

    boolean canUndo() {
        return !before.isEmpty();
    }

    void write(Entry entry, String text) {
        PointDraft next = now.with(entry, text);
        if (!next.equals(now)) {
            if (!last.equals(Optional.of(entry))) {
                before.push(now);
            }
            last = Optional.of(entry);
            now = next;
        }
    }

    /** Goes back by one step; does nothing at the beginning. */
    void undo() {
        if (canUndo()) {
            now = before.pop();
            last = Optional.empty();
        }
    }

    void saved() {
        saved = now;
        last = Optional.empty();
    }

    /** Makes the draft one that has not been saved yet, such as a copy. */
    void unsaved() {
        saved = new PointDraft(java.util.Map.of());
    }
}
