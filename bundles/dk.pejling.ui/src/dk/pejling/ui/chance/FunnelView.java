package dk.pejling.ui.chance;

import dk.pejling.indicators.MeasurementPoint;
import dk.pejling.indicators.forecast.ChartLook;
import dk.pejling.indicators.forecast.Funnel;
import dk.pejling.indicators.forecast.FunnelPlot;
import dk.pejling.indicators.forecast.FunnelPlot.Unit;
import dk.pejling.model.Area;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.Numbers;
import dk.pejling.model.Period;
import dk.pejling.model.drawing.Scene;
import dk.pejling.store.StoreException;
import dk.pejling.ui.CardKey;
import dk.pejling.ui.Desk;
import dk.pejling.ui.Focus;
import dk.pejling.ui.Language;
import dk.pejling.ui.table.RecordTable;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.osgi.util.NLS;

/** Funnel plot: whether the share looked at lies further from the others' than chance alone brings it. */
public final class FunnelView extends ChanceView<FunnelView.Question, Optional<FunnelPlot>> {
    /** Id of the view. */
    public static final String ID = "dk.pejling.ui.funnel";

    private static final int DECIMALS = 2;

    private boolean groupOnly;
    private Question question;

    /**
     * What is asked.
     *
     * @param point what is measured
     * @param period when
     * @param own whose number is looked at
     * @param beside whom it is set beside
     */
    record Question(MeasurementPoint point, Period period, Area own, List<Area> beside) {
    }

    @Override
    protected void actions(IToolBarManager bar) {
        Action group = new Action(ChanceMessages.Funnel_group, IAction.AS_CHECK_BOX) {
            @Override
            public void run() {
                showGroupOnly(isChecked());
            }
        };
        group.setToolTipText(ChanceMessages.Funnel_groupTip);
        bar.add(group);
    }

    /** Shows only the municipality and its group, or all again. */
    void showGroupOnly(boolean only) {
        groupOnly = only;
        if (question != null) {
            draw();
        }
    }

    @Override
    protected Question question(Focus focus) {
        return new Question(focus.row().point(), focus.row().level().own().period(), focus.card().scorecard().area(),
                focus.card().scorecard().comparison().members());
    }

    @Override
    protected String whose(Question asked) {
        return asked.own.name();
    }

    @Override
    protected Optional<FunnelPlot> answer(Desk desk, Question asked) throws StoreException {
        return desk.ask(scorecards -> scorecards.funnel(asked.point, asked.period));
    }

    @Override
    protected void show(Question asked, Optional<FunnelPlot> found) {
        question = asked;
        draw();
    }

    private Optional<FunnelPlot> plot() {
        Set<Area> group = new HashSet<>(question.beside);
        group.add(question.own);
        return found().flatMap(found -> groupOnly ? found.flatMap(plot -> plot.among(group)) : found);
    }

    @Override
    protected Optional<Scene> picture(ChartLook look) {
        ChartLook marked = look.marking(question.own, question.beside);
        return plot().map(plot -> plot.picture(title(question.point, question.period.text(Language.locale())), marked));
    }

    @Override
    protected String none() {
        return NLS.bind(ChanceMessages.Funnel_none, name(question.point), question.period.text(Language.locale()));
    }

    @Override
    protected Optional<RecordTable<?>> table() {
        return plot().map(plot -> new RecordTable<>(ChanceMessages.Funnel_name, plot.units().stream()
                .sorted(Comparator.comparing(Unit::place).reversed().thenComparing(unit -> -unit.share())).toList())
                        .text(ChanceMessages.Funnel_area, 0, unit -> unit.area().name())
                        .number(ChanceMessages.Funnel_persons, 0, unit -> text(unit.size(), 0))
                        .number(ChanceMessages.Funnel_share, 0, unit -> text(unit.share(), DECIMALS))
                        .number(ChanceMessages.Funnel_low, 0, unit -> text(plot.funnel().low(Funnel.Z998, unit.size()), DECIMALS))
                        .number(ChanceMessages.Funnel_high, 0, unit -> text(plot.funnel().high(Funnel.Z998, unit.size()), DECIMALS))
                        .text(ChanceMessages.Funnel_place, 0, unit -> switch (unit.place()) {
                            case INSIDE -> ChanceMessages.Funnel_inside;
                            case WARNING -> ChanceMessages.Funnel_warning;
                            case OUTSIDE -> ChanceMessages.Funnel_outside;
                        }));
    }

    private static String text(double value, int decimals) {
        return Numbers.text(value, decimals, Language.locale());
    }

    @Override
    protected Optional<CardKey> opens(CardKey from, String key) {
        return AreaRegister.denmark().find(key.substring(FunnelPlot.AREA.length())).map(from::of);
    }

    @Override
    protected String file() {
        return "funnel-%s-%s".formatted(question.point.id(), question.period);
    }
}
