package dk.pejling.ui.table;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/**
 * A named choice among a few, in a bar above a table. Name and choice stay together where the bar wraps.
 *
 * @param <T> what is chosen
 */
public final class Choice<T> {
    private static final int VISIBLE = 24;
    private static final int GAP = 6;
    private static final int MOST_LETTERS = 28;

    private final Combo combo;
    private final Function<T, String> names;
    private int mostLetters = MOST_LETTERS;
    private List<T> items = List.of();

    /**
     * Makes a choice.
     *
     * @param bar made by {@link #bar}
     * @param onChoice told of another choice, on the UI thread; not of {@link #select}
     */
    public Choice(Composite bar, String label, Function<T, String> names, Consumer<T> onChoice) {
        this.names = names;
        Composite pair = new Composite(bar, SWT.NONE);
        RowLayout layout = row();
        layout.wrap = false;
        layout.marginTop = 0;
        layout.marginBottom = 0;
        layout.marginLeft = 0;
        layout.marginRight = 0;
        pair.setLayout(layout);
        new Label(pair, SWT.NONE).setText(label);
        combo = new Combo(pair, SWT.READ_ONLY | SWT.DROP_DOWN);
        combo.setVisibleItemCount(VISIBLE);
        combo.addListener(SWT.Selection, event -> onChoice.accept(items.get(combo.getSelectionIndex())));
    }

    /** Makes a bar for choices, which wraps where larger text or a narrow window leaves too little room. */
    public static Composite bar(Composite parent) {
        Composite bar = new Composite(parent, SWT.NONE);
        RowLayout layout = row();
        layout.marginLeft = GAP + 2;
        bar.setLayout(layout);
        return bar;
    }

    private static RowLayout row() {
        RowLayout layout = new RowLayout(SWT.HORIZONTAL);
        layout.center = true;
        layout.spacing = GAP;
        return layout;
    }

    /** Has the bar to itself, so that long names are shown whole. */
    public Choice<T> alone() {
        mostLetters = 4 * MOST_LETTERS;
        return this;
    }

    /** Says what there is to choose from. */
    public Choice<T> offer(List<T> choices) {
        items = List.copyOf(choices);
        combo.setItems(items.stream().map(names).toArray(String[]::new));
        // One long name must not break the bar in two; the list itself shows it whole.
        int most = letters(mostLetters);
        combo.setLayoutData(combo.computeSize(SWT.DEFAULT, SWT.DEFAULT).x > most ? new RowData(most, SWT.DEFAULT) : new RowData());
        return this;
    }

    private int letters(int count) {
        GC gc = new GC(combo);
        try {
            return (int) (count * gc.getFontMetrics().getAverageCharacterWidth());
        } finally {
            gc.dispose();
        }
    }

    /** Shows what is chosen; nothing when it is not on offer. */
    public void select(T item) {
        combo.select(items.indexOf(item));
        combo.requestLayout();
    }
}
