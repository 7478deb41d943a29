package dk.pejling.report.internal;

import dk.pejling.indicators.MeasurementPoint;
import dk.pejling.indicators.Scorecard;
import dk.pejling.indicators.comments.CellComment;
import dk.pejling.model.Area;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Remarks as numbered notes: the numbers stand raised behind what they are about, and before each note. */
final class NumberedComments {
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    /** Remarks are signed in the country's own time, wherever they are printed. */
    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

    private final List<CellComment> comments;
    private final Wording wording;

    NumberedComments(List<CellComment> comments, Wording wording) {
        this.comments = comments;
        this.wording = wording;
    }

    private static String raised(int number) {
        return Integer.toString(number).chars().mapToObj(digit -> RAISED.substring(digit - '0', digit - '0' + 1))
                .collect(Collectors.joining());
    }

    /** Returns the numbers of the remarks on a point of an area, to be put behind its name; empty when there are none. */
    String marks(Area area, MeasurementPoint point) {
        return marks(comment -> comment.cell().area().equals(area) && comment.cell().indicator().equals(point.id()));
    }

    /** Returns the numbers of all remarks on an area, to be put behind its name; empty when there are none. */
    String marks(Area area) {
        return marks(comment -> comment.cell().area().equals(area));
    }

    private String marks(Predicate<CellComment> which) {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < comments.size(); i++) {
            if (which.test(comments.get(i))) {
                numbers.add(raised(i + 1));
            }
        }
        return numbers.isEmpty() ? "" : " " + String.join("˙", numbers).replace('˙', '\u2009');
    }

    /**
     * Returns the notes in the order of their numbers.
     *
     * @param cards the scorecards whose points are remarked on
     * @param named whether each note names its area, since there are several
     */
    List<String> notes(List<Scorecard> cards, boolean named) {
        List<String> notes = new ArrayList<>();
        for (int i = 0; i < comments.size(); i++) {
            CellComment comment = comments.get(i);
            String point = cards.getFirst().rows().stream().filter(row -> row.point().id().equals(comment.cell().indicator()))
                    .map(row -> wording.in(row.point().name())).findFirst().orElse(comment.cell().indicator());
            String what = named ? comment.cell().area().name() + ", " + point : point;
            notes.add(wording.get("comment.one", raised(i + 1), what, wording.get("target.side." + comment.cell().side().id()),
                    wording.period(comment.cell().period()), comment.text(), comment.by(),
                    DateTimeFormatter.ofPattern(wording.get("comment.day")).format(comment.at().atZone(ZONE))));
        }
        return notes;
    }
}
