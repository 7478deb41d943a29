package dk.pejling.ui.clustering;

import dk.pejling.clustering.Exploration;
import dk.pejling.clustering.picture.PairPicture;
import dk.pejling.model.DanishOrder;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** Why the unit looked at and another are alike; the other is the nearest until somebody chooses one. */
final class PairPane {
    private static final int VISIBLE = 24;

    private final ExplorerModel model;
    private final Composite page;
    private final Combo other;
    private final PicturePane picture;
    private Optional<String> chosen = Optional.empty();
    private List<String> names = List.of();

    PairPane(Composite parent, ExplorerModel model) {
        this.model = model;
        page = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout(2, false);
        layout.marginHeight = 4;
        page.setLayout(layout);
        new Label(page, SWT.NONE).setText(ClusterMessages.Pair_other);
        other = new Combo(page, SWT.READ_ONLY | SWT.DROP_DOWN);
        other.setVisibleItemCount(VISIBLE);
        other.addListener(SWT.Selection, event -> {
            chosen = Optional.of(names.get(other.getSelectionIndex()));
            picture().canvas().draw();
        });
        model.addListener(change -> offer());
        picture = new PicturePane(page, model, ClusterMessages.Tab_pair, ClusterMessages.Pair_none, (one, look, width, height) -> unit(one)
                .map(second -> new PairPicture(one, look, model.unit().orElseThrow(), second, width, height).scene()));
        picture.canvas().control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true, 2, 1));
    }

    Composite control() {
        return page;
    }

    PicturePane picture() {
        return picture;
    }

    /** Returns the other unit: the one chosen where it is among those shown, else the nearest. */
    private Optional<Integer> unit(Exploration one) {
        if (model.unit().isEmpty() || one.size() < 2) {
            return Optional.empty();
        }
        int own = model.unit().getAsInt();
        int place = chosen.map(one.result().ids()::indexOf).orElse(-1);
        return Optional.of(place >= 0 && place != own ? place : one.nearest(own, 1).getFirst());
    }

    private void offer() {
        model.exploration().ifPresent(one -> {
            List<String> sorted = one.result().ids().stream().sorted(DanishOrder.NAMES).toList();
            if (!sorted.equals(names)) {
                names = sorted;
                other.setItems(names.toArray(String[]::new));
                other.requestLayout();
            }
            unit(one).ifPresent(place -> other.select(names.indexOf(one.result().ids().get(place))));
        });
    }
}
