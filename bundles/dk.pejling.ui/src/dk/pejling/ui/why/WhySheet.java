package dk.pejling.ui.why;

import dk.pejling.indicators.FollowUp.Basis;
import dk.pejling.indicators.MeasurementPoint;
import dk.pejling.indicators.change.ChangeWay;
import dk.pejling.indicators.change.CountPart;
import dk.pejling.indicators.change.ToldChange;
import dk.pejling.indicators.change.WhyChange;
import dk.pejling.model.Area;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.Period;
import dk.pejling.store.StoreException;
import dk.pejling.ui.Desk;
import dk.pejling.ui.Focus;
import dk.pejling.ui.Focus.Part;
import dk.pejling.ui.Focus.Side;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A change told in all the ways there are.
 *
 * @param question what changed
 * @param told what each way tells, the first being the nearest; empty when the source publishes no parts
 * @param beside the counts of all benefits, by the first point that counts them
 */
public record WhySheet(Question question, Map<ChangeWay, ToldChange> told, Map<MeasurementPoint, CountPart> beside) {
    /** Copies the maps in their order. */
    public WhySheet {
        told = Collections.unmodifiableMap(new LinkedHashMap<>(told));
        beside = Collections.unmodifiableMap(new LinkedHashMap<>(beside));
    }

    /**
     * What changed.
     *
     * @param point what is measured
     * @param area whose
     * @param side which number of the point
     * @param from before
     * @param to after
     */
    public record Question(MeasurementPoint point, Area area, Basis side, Period from, Period to) {
        /** Returns the question behind a number; that of the country where its number is looked at. */
        static Question of(Focus focus) {
            Area area = focus.part() == Part.COUNTRY ? AreaRegister.denmark().country() : focus.card().scorecard().area();
            Period to = focus.reading().own().period();
            return new Question(focus.row().point(), area, focus.side() == Side.LEVEL ? Basis.LEVEL : Basis.DEVELOPMENT, to.aYearBefore(), to);
        }
    }

    static WhySheet read(Desk desk, Question question) throws StoreException {
        return desk.ask(scorecards -> {
            WhyChange why = new WhyChange(scorecards, desk.session().tables(), question.from(), question.to());
            Map<ChangeWay, ToldChange> told = new LinkedHashMap<>();
            for (ChangeWay way : why.ways(question.point(), question.area(), question.side())) {
                told.put(way, why.tell(question.point(), question.area(), question.side(), way));
            }
            return new WhySheet(question, told, why.beside(question.area()));
        });
    }

    /** Returns the way of the same kind as one of another sheet, otherwise the nearest; empty when there is none. */
    Optional<ChangeWay> like(Optional<ChangeWay> way) {
        return way.flatMap(wanted -> told.keySet().stream().filter(one -> one.equals(wanted)).findFirst())
                .or(() -> told.keySet().stream().findFirst());
    }
}
