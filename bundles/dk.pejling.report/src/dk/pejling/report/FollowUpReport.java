package dk.pejling.report;

import dk.pejling.indicators.Scorecard;
import dk.pejling.indicators.comments.CellComment;
import dk.pejling.indicators.comments.Comments;
import dk.pejling.report.internal.FollowUpTables;
import java.util.List;
import java.util.Locale;

/**
 * Many municipalities on one list, each against its own comparison: everything that is to be read on it, as report data.
 *
 * <p>Tables: {@code page} (one row: headings and texts), {@code sentences}, {@code rows} (one per municipality, worst
 * development first), {@code sets} (who is worse on every point, and who better), {@code notes} and {@code sources}. For a
 * workbook: {@code municipalities} (as {@code rows}, with standing, country and ranks), {@code points} (one row per
 * municipality and point), {@code spread} (one per point and side), {@code sheets} and {@code headings}.
 * Texts are as shown; columns whose name ends in {@code Value} hold the same numbers unrounded.
 *
 * @param cards scorecards of one target group and period; at least one
 * @param where what the municipalities have in common, such as "Region Sjælland"; empty when they are all there are
 * @param sources the tables that figures come from, each with its retrieval date, in the order they are to be named
 * @param comments what was remarked on these figures, in the order of the municipalities' names: as they are numbered
 */
public record FollowUpReport(List<Scorecard> cards, String where, List<SourceTable> sources, List<CellComment> comments) {
    /** Copies the lists. */
    public FollowUpReport {
        cards = List.copyOf(cards);
        sources = List.copyOf(sources);
        comments = List.copyOf(comments);
    }

    /** A list without remarks. */
    public FollowUpReport(List<Scorecard> cards, String where, List<SourceTable> sources) {
        this(cards, where, sources, List.of());
    }

    /** Returns the list with those of a home's remarks that are about it. */
    public FollowUpReport with(Comments remarks) {
        return new FollowUpReport(cards, where, sources, remarks.on(cards));
    }

    /** Returns the data of the list in a language: Danish for Danish, English for every other. */
    public ReportData data(Locale locale) {
        return new FollowUpTables(this, locale).data();
    }
}
