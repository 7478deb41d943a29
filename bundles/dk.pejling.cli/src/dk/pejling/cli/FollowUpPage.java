package dk.pejling.cli;

import dk.pejling.indicators.FollowUp;
import dk.pejling.indicators.TargetGroup;
import dk.pejling.indicators.followup.GroupAgainstCountry;
import dk.pejling.indicators.followup.GroupAgainstCountry.Finding;
import dk.pejling.indicators.followup.SetLogic;
import dk.pejling.model.Area;
import dk.pejling.report.FollowUpSentences;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything a follow-up prints.
 *
 * @param followUps one per target group; at least one
 * @param before the same for an earlier period, or none
 * @param against the units as one group beside the country, when they are not all there are
 */
record FollowUpPage(List<FollowUp> followUps, List<FollowUp> before, Optional<GroupAgainstCountry> against) {
    /** Returns the follow-up of the same target group at the earlier date. */
    Optional<FollowUp> earlier(FollowUp followUp) {
        return before.isEmpty() ? Optional.empty() : Optional.of(before.get(followUps.indexOf(followUp)));
    }

    /** Adds to the one follow-up what there is beside it. */
    Map<String, Object> single(Map<String, Object> object) {
        against.ifPresent(group -> object.put("againstCountry", findings(group)));
        return object;
    }

    /** Returns several target groups with the sets over them. */
    Map<String, Object> several(List<Map<String, Object>> objects) {
        SetLogic sets = new SetLogic(followUps);
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("targetGroups", objects);
        object.put("cases", sets.cases());
        object.put("union", set(sets.union()));
        object.put("inAll", set(sets.inAll()));
        object.put("regions", sets.regions().stream().map(region -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("targetGroups", region.groups().stream().map(TargetGroup::id).toList());
            one.putAll(set(region.units()));
            return one;
        }).toList());
        object.put("againstCountry", against.map(FollowUpPage::findings));
        return object;
    }

    private static Map<String, Object> set(List<Area> areas) {
        Map<String, Object> set = new LinkedHashMap<>();
        set.put("count", areas.size());
        set.put("areas", areas.stream().map(Area::name).toList());
        return set;
    }

    private static List<Map<String, Object>> findings(GroupAgainstCountry group) {
        List<Map<String, Object>> list = new ArrayList<>();
        for (Finding finding : group.findings()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("targetGroup", finding.group().id());
            one.put("indicator", finding.point().id());
            one.put("group", ScorecardPrinter.object(finding.reading().comparison()));
            one.put("average", finding.reading().average().id());
            one.put("country", ScorecardPrinter.object(finding.reading().country()));
            one.put("deviation", ValueCommand.number(finding.deviation()));
            one.put("verdict", finding.verdict().id());
            one.put("exception", group.exceptions().contains(finding));
            list.add(one);
        }
        return list;
    }

    static Map<String, Object> object(FollowUp.Spread spread) {
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("n", spread.n());
        numbers.put("min", spread.min());
        numbers.put("max", spread.max());
        numbers.put("range", spread.range());
        numbers.put("mean", spread.mean());
        numbers.put("sd", spread.sd().isPresent() ? spread.sd().getAsDouble() : null);
        return numbers;
    }

    /** Returns what is said in words: the group beside the country, and the sets when there are several target groups. */
    List<String> sentences(Output output, String name) {
        FollowUpSentences sentences = new FollowUpSentences(output.locale());
        List<String> all = new ArrayList<>();
        against.ifPresent(group -> all.addAll(sentences.againstCountry(group, name)));
        if (followUps.size() > 1) {
            all.addAll(sentences.sets(new SetLogic(followUps)));
        }
        return all;
    }
}
