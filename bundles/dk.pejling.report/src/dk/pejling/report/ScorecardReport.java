package dk.pejling.report;

import dk.pejling.indicators.FollowUp.Basis;
import dk.pejling.indicators.History;
import dk.pejling.indicators.MeasurementPoint;
import dk.pejling.indicators.PointPart;
import dk.pejling.indicators.Scorecard;
import dk.pejling.indicators.ScorecardRow;
import dk.pejling.indicators.comments.CellComment;
import dk.pejling.indicators.comments.Comments;
import dk.pejling.indicators.targets.TargetBook;
import dk.pejling.indicators.targets.TargetReading;
import dk.pejling.model.Area;
import dk.pejling.report.internal.MixedAges;
import dk.pejling.report.internal.ScorecardTables;
import dk.pejling.report.internal.Sentences;
import dk.pejling.report.internal.TargetNotes;
import dk.pejling.report.internal.Wording;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The page of one scorecard: everything that is to be read on it, as report data.
 *
 * <p>Tables: {@code page} (one row: headings and texts), {@code sentences}, {@code rows} (one per measurement point),
 * {@code panels} (charts, four in a row), {@code members}, {@code notes} (averages, withheld cells, ranks),
 * {@code sources}, and {@code history} (the charts' numbers). Texts are as shown; columns whose name ends in
 * {@code Value} hold the same numbers unrounded.
 *
 * @param scorecard the figures
 * @param histories levels over time; points without one get an empty panel that says why
 * @param sources the tables that figures come from, each with its retrieval date, in the order they are to be named
 * @param distances how far each member of the comparison is from the area; empty when distance has no meaning for it
 * @param targets the municipality's goals on these points, with the figures reached
 * @param comments what was remarked on these figures, in the order of the rows: as they are numbered
 * @param mixed points whose parts were fetched on different days or end differently, with all their parts
 */
public record ScorecardReport(Scorecard scorecard, List<History> histories, List<SourceTable> sources,
        Map<Area, Double> distances, List<TargetReading> targets, List<CellComment> comments,
        Map<MeasurementPoint, List<PointPart>> mixed) {
    /** Copies the collections. */
    public ScorecardReport {
        histories = List.copyOf(histories);
        sources = List.copyOf(sources);
        distances = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(distances));
        targets = List.copyOf(targets);
        comments = List.copyOf(comments);
        mixed = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(mixed));
    }

    /** A page without goals and remarks, all of whose points are of parts of one age. */
    public ScorecardReport(Scorecard scorecard, List<History> histories, List<SourceTable> sources, Map<Area, Double> distances) {
        this(scorecard, histories, sources, distances, List.of(), List.of(), Map.of());
    }

    /** Returns the page with those of a municipality's goals that are about it. */
    public ScorecardReport with(TargetBook book) {
        return new ScorecardReport(scorecard, histories, sources, distances, book.readings(scorecard), comments, mixed);
    }

    /** Returns the page with those of a home's remarks that are about it. */
    public ScorecardReport with(Comments remarks) {
        return new ScorecardReport(scorecard, histories, sources, distances, targets, remarks.on(scorecard), mixed);
    }

    /** Returns the page with a warning of those of the points whose parts differ in age. */
    public ScorecardReport withParts(Map<MeasurementPoint, List<PointPart>> parts) {
        return new ScorecardReport(scorecard, histories, sources, distances, targets, comments, PointPart.mixed(parts));
    }

    /** Returns the warning that a point's parts differ in age, empty when they do not. */
    public Optional<String> ages(MeasurementPoint point, Locale locale) {
        return Optional.ofNullable(mixed.get(point)).map(parts -> MixedAges.sentence(point, parts, new Wording(locale)));
    }

    /** Returns the sentence on one side of a row, whose verb follows sign and polarity; empty when there is no figure to tell of. */
    public Optional<String> sentence(ScorecardRow row, Basis side, Locale locale) {
        return new Sentences(scorecard, new Wording(locale)).of(row, side);
    }

    /** Returns one of the page's goals in a sentence: what is wanted, what was expected by now, what is reached. */
    public String sentence(TargetReading goal, Locale locale) {
        return new TargetNotes(this, new Wording(locale)).text(goal);
    }

    /** Returns the data of the page in a language: Danish for Danish, English for every other. */
    public ReportData data(Locale locale) {
        return new ScorecardTables(this, locale).data();
    }
}
