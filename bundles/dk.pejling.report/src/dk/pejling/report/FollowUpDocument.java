package dk.pejling.report;

import dk.pejling.indicators.FollowUp;
import dk.pejling.indicators.followup.GroupAgainstCountry;
import dk.pejling.report.internal.FollowUpFront;
import dk.pejling.report.internal.FollowUpTables;
import dk.pejling.report.internal.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The same municipalities in one target group or several, as one document.
 *
 * <p>One target group is the list of {@link FollowUpReport}, its sentences headed by those about the group. Several are one
 * section each, with what is said over all of them in front: {@code front} (one row of headings) and {@code overlaps} (who is
 * worse on all points in exactly which target groups). In front of either, where there is something to say: {@code overview}
 * (sentences) and {@code against} (every point of the group as a whole beside the country).
 *
 * @param reports one per target group, about the same municipalities in the same order and the same period; at least one
 * @param basis which side the sentences about the group and over target groups are about
 * @param against the municipalities as one group beside the country; empty where they are not to be taken as one
 * @param name of that group in the middle of a sentence, in the definite: "pilotjobcentrene"
 */
public record FollowUpDocument(List<FollowUpReport> reports, FollowUp.Basis basis, Optional<GroupAgainstCountry> against, String name) {
    /** Copies the list and refuses an empty one. */
    public FollowUpDocument {
        reports = List.copyOf(reports);
        if (reports.isEmpty()) {
            throw new IllegalArgumentException("A follow-up is about at least one target group");
        }
    }

    /** Returns what municipalities are called as a group where nobody gave it a name: "kommunerne i Region Sjælland". */
    public static String name(String where, int municipalities, Locale locale) {
        return FollowUpFront.name(where, municipalities, new Wording(locale));
    }

    /** Returns the data of the document in a language: Danish for Danish, English for every other. */
    public ReportData data(Locale locale) {
        Wording wording = new Wording(locale);
        FollowUpFront front = new FollowUpFront(this, wording);
        if (reports.size() == 1) {
            ReportData one = new FollowUpTables(reports.getFirst(), front, wording).data();
            return front.tables().isEmpty() ? one : one.followedBy(List.of(), one.title(), front.tables());
        }
        List<ReportData> sections = new ArrayList<>();
        for (FollowUpReport report : reports) {
            sections.add(new FollowUpTables(report, front, wording).data());
        }
        return sections.getFirst().followedBy(sections.subList(1, sections.size()), front.title(), front.tables());
    }
}
