package dk.pejling.ui.charts;

import dk.pejling.indicators.FollowUp.Basis;
import dk.pejling.indicators.History;
import dk.pejling.indicators.targets.Goal;
import dk.pejling.indicators.targets.Target;
import dk.pejling.indicators.targets.TargetReading;
import dk.pejling.model.Area;
import dk.pejling.model.AreaKind;
import dk.pejling.model.Observation;
import dk.pejling.model.Period;
import dk.pejling.model.Status;
import dk.pejling.ui.Curves;
import dk.pejling.ui.Focus;
import dk.pejling.ui.FocusView;
import dk.pejling.ui.Language;
import dk.pejling.ui.Palette;
import dk.pejling.ui.Paper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** The course of the measurement point looked at: own, members, country. */
public final class HistoryView extends FocusView {
    /** Id of the view. */
    public static final String ID = "dk.pejling.ui.charts.history";

    private Label title;
    private Label subtitle;
    private LinesChart chart;

    @Override
    protected void createControls(Composite frame) {
        Composite parent = Paper.in(frame);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 12;
        layout.marginHeight = 6;
        layout.verticalSpacing = 1;
        parent.setLayout(layout);
        title = new Label(parent, SWT.NONE);
        title.setFont(new LocalResourceManager(JFaceResources.getResources(), title)
                .create(FontDescriptor.createFrom(title.getFont()).setStyle(SWT.BOLD)));
        title.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        subtitle = new Label(parent, SWT.NONE);
        subtitle.setForeground(Palette.on(parent.getBackground()).secondary());
        subtitle.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        subtitle.setText(Messages.History_nothing);
        chart = new LinesChart(parent);
        chart.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        chart.control().setVisible(false);
    }

    @Override
    protected void show(Focus focus) {
        Locale locale = Language.locale();
        History history = focus.history();
        String point = focus.row().point().name().in(locale);
        title.setText(point + ": " + focus.row().point().definition().in(locale));
        List<Line> lines = lines(history, focus.card().scorecard().area());
        lines.addAll(targets(focus, history.periods()));
        boolean empty = lines.stream().allMatch(line -> line.end() < 0);
        chart.control().setVisible(!empty);
        if (empty) {
            subtitle.setText(focus.row().awaits().map(table -> NLS.bind(Messages.History_awaits, table))
                    .or(() -> focus.row().unavailable().map(why -> why.shortText().in(locale))).orElse(Messages.History_noData));
        } else {
            subtitle.setText(subtitle(focus, history.periods()));
            chart.show(title.getText() + ". " + subtitle.getText() + ".", history.periods(), lines, history.breaks(),
                    focus.row().level().decimals());
        }
    }

    @Override
    protected void show(Curves curves) {
        title.setText(curves.title().replace("&", "&&"));
        subtitle.setText(curves.subtitle().replace("&", "&&"));
        boolean empty = curves.lines().stream().flatMap(line -> line.values().stream()).noneMatch(Observation::isMeasured);
        chart.control().setVisible(!empty);
        if (!empty) {
            chart.show(curves, List.of());
        }
    }

    private static String subtitle(Focus focus, List<Period> periods) {
        Locale locale = Language.locale();
        String group = focus.card().scorecard().comparison().name();
        return NLS.bind(Messages.History_subtitle, new Object[] {focus.card().scorecard().area().name(), group,
            periods.getFirst().text(locale), periods.getLast().text(locale)});
    }

    private static List<Line> lines(History history, Area own) {
        List<Line> lines = new ArrayList<>();
        history.levels().forEach((area, values) -> lines.add(new Line(area.equals(own) ? Line.Role.OWN
                : area.kind() == AreaKind.COUNTRY ? Line.Role.COUNTRY : Line.Role.PEER, area.name(), List.<Observation>copyOf(values))));
        return lines;
    }

    /** Returns the way to each goal on the level of the point. */
    private static List<Line> targets(Focus focus, List<Period> periods) {
        List<Line> lines = new ArrayList<>();
        for (TargetReading reading : focus.targets()) {
            Target target = reading.target();
            if (target.measured() instanceof Target.Measured.OfPoint on && on.side() == Basis.LEVEL && target.goal() instanceof Goal.Value) {
                List<Observation> way = periods.stream().map(period -> expected(target, period)).toList();
                lines.add(new Line(Line.Role.TARGET, Messages.History_target, way));
            }
        }
        return lines;
    }

    private static Observation expected(Target target, Period period) {
        OptionalDouble expected = target.expected(period);
        return expected.isPresent() ? Observation.of(expected.getAsDouble()) : Observation.absent(Status.NOT_APPLICABLE);
    }

    @Override
    public void setFocus() {
        chart.control().getPlotArea().getControl().setFocus();
    }
}
