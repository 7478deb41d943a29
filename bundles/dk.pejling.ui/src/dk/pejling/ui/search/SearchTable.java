package dk.pejling.ui.search;

import dk.pejling.indicators.search.SearchAnswer;
import dk.pejling.model.AreaKind;
import dk.pejling.model.Frequency;
import dk.pejling.model.Observation;
import dk.pejling.model.Period;
import dk.pejling.ui.CardKey;
import dk.pejling.ui.Curves;
import dk.pejling.ui.Curves.Curve;
import dk.pejling.ui.Curves.Role;
import dk.pejling.ui.Language;
import dk.pejling.ui.scorecard.Shown;
import dk.pejling.ui.table.GridModel;
import dk.pejling.ui.table.Look;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.osgi.util.NLS;

/** What was searched for: a line for each period, the newest first, a column for each area of each point. */
public final class SearchTable implements GridModel {
    private static final int PERIOD_WIDTH = 110;
    private static final int NUMBER_WIDTH = 120;

    private final SearchAnswer answer;

    SearchTable(SearchAnswer answer) {
        this.answer = answer;
    }

    /** Returns the figures. */
    public SearchAnswer answer() {
        return answer;
    }

    private int period(int line) {
        return answer.periods().size() - 1 - line;
    }

    private SearchAnswer.Series series(int column) {
        return answer.series().get(column - 1);
    }

    @Override
    public String name() {
        return SearchMessages.Search_name;
    }

    @Override
    public int columns() {
        return 1 + answer.series().size();
    }

    @Override
    public int lines() {
        return answer.periods().size();
    }

    @Override
    public String heading(int column) {
        return column == 0 ? SearchMessages.Search_period : series(column).area().name();
    }

    @Override
    public Optional<String> group(int column) {
        return column == 0 ? Optional.empty() : Optional.of(series(column).point().name().in(Language.locale()));
    }

    @Override
    public int width(int column) {
        return column == 0 ? PERIOD_WIDTH : NUMBER_WIDTH;
    }

    @Override
    public boolean isNumber(int column) {
        return column > 0;
    }

    @Override
    public boolean isLast(int column) {
        return column == 0 || column == columns() - 1 || !group(column).equals(group(column + 1));
    }

    @Override
    public String text(int line, int column) {
        return column == 0 ? answer.periods().get(period(line)).text(Language.locale())
                : Shown.value(series(column).values().get(period(line)), series(column).point().levelDecimals(), false);
    }

    @Override
    public Look look(int line, int column) {
        return column == 0 ? Look.STRONG : series(column).values().get(period(line)).isMeasured() ? Look.PLAIN : Look.MUTED;
    }

    /** Returns the scorecard that a number stands in; empty when it is of no municipality, or of no month. */
    Optional<CardKey> card(int line, int column) {
        if (column == 0) {
            return Optional.empty();
        }
        Period period = answer.periods().get(period(line));
        return Optional.of(series(column)).filter(one -> one.area().kind() == AreaKind.MUNICIPALITY && period.frequency() == Frequency.MONTH)
                .map(one -> CardKey.of(one.area(), one.point().targetGroup(), period));
    }

    /** Returns the lines of the point of a column, its own area last and on top. */
    Curves curves(int line, int column) {
        SearchAnswer.Series own = series(Math.max(1, column));
        List<Curve> lines = new ArrayList<>();
        for (SearchAnswer.Series one : answer.series()) {
            if (one.point().equals(own.point()) && !one.equals(own)) {
                lines.add(curve(one, Role.PEER));
            }
        }
        lines.add(curve(own, Role.OWN));
        String span = answer.periods().isEmpty() ? "" : NLS.bind(SearchMessages.Search_span,
                answer.periods().getFirst().text(Language.locale()), answer.periods().getLast().text(Language.locale()));
        return new Curves(own.point().name().in(Language.locale()) + ": " + own.point().definition().in(Language.locale()), span,
                answer.periods(), lines, own.point().levelDecimals(), facts(line));
    }

    private static Curve curve(SearchAnswer.Series series, Role role) {
        Role own = series.area().kind() == AreaKind.COUNTRY && role != Role.OWN ? Role.COUNTRY : role;
        return new Curve(own, series.area().name(), List.<Observation>copyOf(series.values()));
    }
}
