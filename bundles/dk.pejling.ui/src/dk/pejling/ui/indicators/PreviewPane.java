package dk.pejling.ui.indicators;

import dk.pejling.indicators.History;
import dk.pejling.indicators.MeasurementPoint;
import dk.pejling.model.Area;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.Numbers;
import dk.pejling.model.Observation;
import dk.pejling.ui.Cells;
import dk.pejling.ui.Curves;
import dk.pejling.ui.CurvesPane;
import dk.pejling.ui.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** What the point gives for one area: its newest value, and a chart of the months before, with the country beside. */
final class PreviewPane {
    private static final int HEIGHT = 190;
    private static final int VISIBLE = 24;

    private final Composite place;
    private final Combo area;
    private final Label value;
    private final Optional<CurvesPane> chart;
    private final List<Area> areas = new ArrayList<>();

    /** Makes it; without a maker of charts there is the value alone. */
    PreviewPane(Composite parent, Optional<CurvesPane.Maker> charts, Area first, Runnable onArea) {
        place = new Composite(parent, SWT.NONE);
        place.setLayout(new GridLayout(2, false));
        new Label(place, SWT.NONE).setText(IndicatorMessages.Preview_area);
        area = new Combo(place, SWT.READ_ONLY);
        area.setVisibleItemCount(VISIBLE);
        areas.add(AreaRegister.denmark().country());
        areas.addAll(AreaRegister.denmark().municipalities());
        area.setItems(areas.stream().map(Area::name).toArray(String[]::new));
        area.select(Math.max(0, areas.indexOf(first)));
        area.addListener(SWT.Selection, event -> onArea.run());
        value = new Label(place, SWT.NONE);
        value.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
        value.setFont(new LocalResourceManager(JFaceResources.getResources(), value)
                .create(FontDescriptor.createFrom(value.getFont()).setStyle(SWT.BOLD)));
        chart = charts.map(maker -> maker.in(place));
        chart.ifPresent(pane -> {
            GridData data = new GridData(SWT.FILL, SWT.FILL, true, true, 2, 1);
            data.heightHint = Cells.scaled(HEIGHT, Cells.scale(place));
            pane.control().setLayoutData(data);
        });
    }

    Composite control() {
        return place;
    }

    Area area() {
        return areas.get(area.getSelectionIndex());
    }

    String text() {
        return value.getText();
    }

    /** Shows the levels of the chosen area and of the country; a picture without numbers is no picture. */
    void show(Optional<History> history) {
        Optional<History> drawn = history.filter(one -> one.levels().getOrDefault(area(), List.of()).stream().anyMatch(Observation::isMeasured));
        value.setText(history.filter(one -> !one.periods().isEmpty()).map(this::newest).orElse(IndicatorMessages.Preview_none));
        value.requestLayout();
        chart.ifPresent(pane -> {
            pane.control().setVisible(drawn.isPresent());
            drawn.ifPresent(one -> pane.show(curves(one), one.breaks()));
        });
    }

    private Curves curves(History history) {
        List<Curves.Curve> lines = new ArrayList<>();
        history.levels().forEach((one, levels) -> lines.addFirst(new Curves.Curve(one.equals(area()) ? Curves.Role.OWN : Curves.Role.COUNTRY,
                one.name(), levels)));
        MeasurementPoint point = history.point();
        return new Curves(point.name().in(Language.locale()), value.getText(), history.periods(), lines, point.levelDecimals(), List.of());
    }

    private String newest(History history) {
        MeasurementPoint point = history.point();
        Observation last = history.levels().get(area()).getLast();
        String number = point.savesNothing(last) ? IndicatorMessages.Preview_nothing : last instanceof Observation.Measured measured
                ? Numbers.text(measured.value(), point.levelDecimals(), Language.locale()) + " " + point.unit().text(Language.locale())
                : IndicatorMessages.Preview_missing;
        return NLS.bind(IndicatorMessages.Preview_value, history.periods().getLast().text(Language.locale()), number);
    }
}
