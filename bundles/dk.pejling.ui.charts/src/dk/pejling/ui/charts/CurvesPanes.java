package dk.pejling.ui.charts;

import dk.pejling.model.SeriesBreak;
import dk.pejling.ui.Curves;
import dk.pejling.ui.CurvesPane;
import java.util.List;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.osgi.service.component.annotations.Component;

/** Makes charts for parts of other bundles. */
@Component(service = CurvesPane.Maker.class)
public final class CurvesPanes implements CurvesPane.Maker {
    @Override
    public CurvesPane in(Composite parent) {
        LinesChart chart = new LinesChart(parent);
        return new CurvesPane() {
            @Override
            public Control control() {
                return chart.control();
            }

            @Override
            public void show(Curves curves, List<SeriesBreak> breaks) {
                chart.show(curves, breaks);
            }
        };
    }
}
