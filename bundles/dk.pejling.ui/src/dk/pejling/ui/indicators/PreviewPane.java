package dk.pejling.ui.indicators;

import dk.pejling.indicators.History;
import dk.pejling.model.Area;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.Numbers;
import dk.pejling.model.Observation;
import dk.pejling.ui.Language;
import dk.pejling.ui.Palette;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** What the point gives for one area: its newest value, and a line over the months before. */
final class PreviewPane {
    private static final int LINE_HEIGHT = 70;
    private static final int MARGIN = 6;

    private final Combo area;
    private final Label value;
    private final Canvas line;
    private final List<Area> areas;
    private List<Observation> levels = List.of();
    private int decimals;

    PreviewPane(Composite parent, Runnable onArea) {
        Composite place = new Composite(parent, SWT.NONE);
        place.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, false));
        place.setLayout(new GridLayout(3, false));
        new Label(place, SWT.NONE).setText(IndicatorMessages.Preview_area);
        area = new Combo(place, SWT.READ_ONLY);
        areas = new java.util.ArrayList<>(AreaRegister.denmark().municipalities());
        areas.addFirst(AreaRegister.denmark().country());
        area.setItems(areas.stream().map(Area::name).toArray(String[]::new));
        area.select(area.indexOf("Slagelse"));
        area.addListener(SWT.Selection, event -> onArea.run());
        value = new Label(place, SWT.NONE);
        value.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        line = new Canvas(place, SWT.DOUBLE_BUFFERED);
        GridData data = new GridData(SWT.FILL, SWT.FILL, true, false, 3, 1);
        data.heightHint = LINE_HEIGHT;
        line.setLayoutData(data);
        line.addPaintListener(event -> paint(event.gc));
    }

    Area area() {
        return areas.get(area.getSelectionIndex());
    }

    String text() {
        return value.getText();
    }

    void show(Optional<History> history) {
        decimals = history.map(one -> one.point().levelDecimals()).orElse(0);
        levels = history.map(one -> one.levels().get(area())).orElse(List.of());
        value.setText(history.map(this::newest).orElse(IndicatorMessages.Preview_none));
        value.requestLayout();
        line.redraw();
    }

    private String newest(History history) {
        Observation last = levels.getLast();
        String number = last instanceof Observation.Measured measured
                ? Numbers.text(measured.value(), history.point().levelDecimals(), Language.locale()) + " "
                        + history.point().unit().text(Language.locale())
                : IndicatorMessages.Preview_missing;
        return NLS.bind(IndicatorMessages.Preview_value, history.periods().getLast().text(Language.locale()), number);
    }

    private void paint(GC gc) {
        Palette palette = Palette.on(line.getBackground());
        Rectangle room = line.getClientArea();
        double least = levels.stream().map(Observation::number).filter(OptionalDouble::isPresent).mapToDouble(OptionalDouble::getAsDouble).min().orElse(0);
        double most = levels.stream().map(Observation::number).filter(OptionalDouble::isPresent).mapToDouble(OptionalDouble::getAsDouble).max().orElse(1);
        double height = Math.max(most - least, 1e-9);
        gc.setAntialias(SWT.ON);
        gc.setForeground(palette.ink());
        gc.setBackground(palette.ink());
        gc.setLineWidth(2);
        String low = Numbers.text(least, decimals, Language.locale());
        String high = Numbers.text(most, decimals, Language.locale());
        int left = levels.isEmpty() ? MARGIN : 2 * MARGIN + Math.max(gc.textExtent(low).x, gc.textExtent(high).x);
        if (!levels.isEmpty()) {
            gc.setForeground(palette.muted());
            gc.drawText(high, MARGIN, 0, true);
            gc.drawText(low, MARGIN, room.height - gc.textExtent(low).y, true);
            gc.setForeground(palette.ink());
        }
        int beforeX = -1;
        int beforeY = -1;
        for (int i = 0; i < levels.size(); i++) {
            // A month without a number is a gap, never a zero.
            if (levels.get(i) instanceof Observation.Measured measured) {
                int x = left + i * (room.width - left - MARGIN) / Math.max(1, levels.size() - 1);
                int y = room.height - MARGIN - (int) ((measured.value() - least) / height * (room.height - 2 * MARGIN));
                if (beforeX >= 0) {
                    gc.drawLine(beforeX, beforeY, x, y);
                } else {
                    gc.fillOval(x - 2, y - 2, 4, 4);
                }
                beforeX = x;
                beforeY = y;
            } else {
                beforeX = -1;
            }
        }
    }
}
