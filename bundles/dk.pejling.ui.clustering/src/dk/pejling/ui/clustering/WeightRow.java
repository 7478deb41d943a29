package dk.pejling.ui.clustering;

import dk.pejling.model.Numbers;
import dk.pejling.ui.Language;
import dk.pejling.ui.Palette;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;

/** One variable: whether it counts, and how much, from 0 to 3. */
final class WeightRow {
    private static final int TENTHS = 10;
    private static final int MOST = 30;
    private static final int BOX = 30;

    private final ExplorerModel model;
    private final String variable;
    private final Button used;
    private final Label number;
    private final Scale slider;

    WeightRow(Composite parent, ExplorerModel model, String variable) {
        this.model = model;
        this.variable = variable;
        String name = model.choice().data().variable(variable);
        used = new Button(parent, SWT.CHECK);
        used.setToolTipText(name);
        Speech.name(used, name);
        GridData wide = new GridData(SWT.FILL, SWT.CENTER, true, false);
        wide.widthHint = 100;
        used.setLayoutData(wide);
        // A check box draws over its neighbour rather than cut its text.
        used.addListener(SWT.Resize, event -> used.setText(fitting(name)));
        number = new Label(parent, SWT.RIGHT);
        number.setForeground(Palette.on(parent.getBackground()).muted());
        GridData narrow = new GridData(SWT.RIGHT, SWT.CENTER, false, false);
        narrow.widthHint = 24;
        number.setLayoutData(narrow);
        slider = new Scale(parent, SWT.HORIZONTAL);
        slider.setMaximum(MOST);
        slider.setIncrement(1);
        slider.setPageIncrement(5);
        GridData across = new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1);
        across.horizontalIndent = 14;
        across.heightHint = 28;
        slider.setLayoutData(across);
        Speech.name(slider, NLS.bind(ClusterMessages.Choice_weight, name));
        show();
        boolean comparable = model.choice().isComparable(variable);
        used.setEnabled(comparable);
        slider.setEnabled(comparable);
        if (!comparable) {
            used.setToolTipText(NLS.bind(ClusterMessages.Choice_onlyGower, name));
        }
        used.addListener(SWT.Selection, event -> choose(used.getSelection() ? 1 : 0));
        slider.addListener(SWT.Selection, event -> choose((double) slider.getSelection() / TENTHS));
        slider.setData("variable", variable);
    }

    private String fitting(String name) {
        GC gc = new GC(used);
        try {
            int room = used.getSize().x - BOX;
            String text = name;
            for (int end = name.length() - 1; end > 1 && gc.stringExtent(text).x > room; end--) {
                text = name.substring(0, end).stripTrailing() + "…";
            }
            return text;
        } finally {
            gc.dispose();
        }
    }

    private void choose(double weight) {
        model.choose(model.choice().withWeight(variable, weight));
        show();
    }

    private void show() {
        double weight = model.choice().weights().get(variable);
        used.setSelection(weight > 0);
        int place = (int) Math.round(weight * TENTHS);
        if (slider.getSelection() != place) {
            slider.setSelection(place);
        }
        number.setText(Numbers.text(weight, 1, Language.locale()));
    }
}
