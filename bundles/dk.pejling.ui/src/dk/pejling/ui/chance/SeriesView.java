package dk.pejling.ui.chance;

import dk.pejling.indicators.History;
import dk.pejling.indicators.MeasurementPoint;
import dk.pejling.indicators.Scorecards;
import dk.pejling.model.Area;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.Period;
import dk.pejling.model.Slug;
import dk.pejling.store.StoreException;
import dk.pejling.ui.Focus;
import java.util.List;

/**
 * A picture of one area's point over time.
 *
 * @param <A> the answer
 */
abstract class SeriesView<A> extends ChanceView<SeriesView.Question, A> {
    private static final int YEARS = 20;

    private Question question;

    /**
     * What is asked.
     *
     * @param point what is measured
     * @param period the last one
     * @param area whose
     */
    record Question(MeasurementPoint point, Period period, Area area) {
    }

    /** Returns the first part of the name of files made of it. */
    protected abstract String kind();

    /** Returns what was answered last. */
    final Question question() {
        return question;
    }

    @Override
    protected final Question question(Focus focus) {
        Area area = focus.part() == Focus.Part.COUNTRY ? AreaRegister.denmark().country() : focus.card().scorecard().area();
        return new Question(focus.row().point(), focus.card().key().period(), area);
    }

    @Override
    protected final String whose(Question asked) {
        return asked.area.name();
    }

    /** Returns all that is known of the point up to the period. */
    static History history(Scorecards scorecards, Question asked) throws StoreException {
        return scorecards.history(asked.point, asked.period, YEARS, List.of(asked.area));
    }

    @Override
    protected final void show(Question asked, A found) {
        question = asked;
        draw();
    }

    @Override
    protected final String file() {
        return "%s-%s-%s".formatted(kind(), question.point.id(), Slug.of(question.area.name()));
    }
}
