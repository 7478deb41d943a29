package dk.pejling.report;

import dk.pejling.indicators.followup.GroupAgainstCountry;
import dk.pejling.indicators.followup.SetLogic;
import dk.pejling.report.internal.GroupSentences;
import dk.pejling.report.internal.SetSentences;
import dk.pejling.report.internal.Wording;
import java.util.List;
import java.util.Locale;

/** What a follow-up over several target groups says in words: verbs follow signs, judgements follow polarity. */
public final class FollowUpSentences {
    private final Wording wording;

    /** Makes the sentences of a language: Danish for Danish, English for every other. */
    public FollowUpSentences(Locale locale) {
        wording = new Wording(locale);
    }

    /**
     * Returns how a group as a whole stands against the country: what most points say, every exception, and the leading
     * points.
     *
     * @param name the group in the middle of a sentence, in the definite plural: "pilotjobcentrene"
     * @return one sentence an entry; one that says so when nothing can be compared
     */
    public List<String> againstCountry(GroupAgainstCountry group, String name) {
        return new GroupSentences(group, name, wording).all();
    }

    /**
     * Returns who is worse on all points in which target groups, and how far units lie from their groups on each target
     * group's leading point.
     */
    public List<String> sets(SetLogic sets) {
        return new SetSentences(sets, wording).all();
    }
}
