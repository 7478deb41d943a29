package dk.pejling.report;

import dk.pejling.indicators.FollowUp;
import dk.pejling.indicators.MeasurementPoint;
import dk.pejling.indicators.PointPart;
import dk.pejling.indicators.Scorecard;
import dk.pejling.indicators.comments.CellComment;
import dk.pejling.indicators.comments.Comments;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

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
 * @param where what the municipalities have in common, such as "Region Sjælland", or their names with commas between; empty when
 *     they are all there are
 * @param sources the tables that figures come from, each with its retrieval date, in the order they are to be named
 * @param comments what was remarked on these figures, in the order of the municipalities' names: as they are numbered
 * @param mixed points whose parts were fetched on different days or end differently, with all their parts
 */
public record FollowUpReport(List<Scorecard> cards, String where, List<SourceTable> sources, List<CellComment> comments,
        Map<MeasurementPoint, List<PointPart>> mixed) {
    /** Copies the collections. */
    public FollowUpReport {
        cards = List.copyOf(cards);
        sources = List.copyOf(sources);
        comments = List.copyOf(comments);
        mixed = Collections.unmodifiableMap(new LinkedHashMap<>(mixed));
    }

    /** A list without remarks, all of whose points are of parts of one age. */
    public FollowUpReport(List<Scorecard> cards, String where, List<SourceTable> sources) {
        this(cards, where, sources, List.of(), Map.of());
    }

    /** Returns the list with those of a home's remarks that are about it. */
    public FollowUpReport with(Comments remarks) {
        return new FollowUpReport(cards, where, sources, remarks.on(cards), mixed);
    }

    /** Returns the list with a warning of those of the points whose parts differ in age. */
    public FollowUpReport withParts(Map<MeasurementPoint, List<PointPart>> parts) {
        return new FollowUpReport(cards, where, sources, comments, PointPart.mixed(parts));
    }

    /** Returns the data of the list in a language: Danish for Danish, English for every other. */
    public ReportData data(Locale locale) {
        return new FollowUpDocument(List.of(this), FollowUp.Basis.DEVELOPMENT, Optional.empty(), "").data(locale);
    }
}
