package dk.pejling.report.internal;

import dk.pejling.indicators.Development;
import dk.pejling.indicators.Figure;
import dk.pejling.indicators.FollowUp;
import dk.pejling.indicators.Reading;
import dk.pejling.indicators.TargetGroup;
import dk.pejling.indicators.Verdict;
import dk.pejling.indicators.followup.GroupAgainstCountry;
import dk.pejling.indicators.followup.GroupAgainstCountry.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How a group as a whole stands against the country. */
public final class GroupSentences {
    private final GroupAgainstCountry group;
    private final String name;
    private final Wording wording;

    /** Makes the sentences of a group that has this name in the middle of a sentence. */
    public GroupSentences(GroupAgainstCountry group, String name, Wording wording) {
        this.group = group;
        this.name = name;
        this.wording = wording;
    }

    /** Returns the sentences in their order; at least one. */
    public List<String> all() {
        if (group.findings().stream().allMatch(finding -> finding.reading().comparison().of() < Figure.FEWEST)) {
            return List.of(wording.get("against.few", name, Figure.FEWEST));
        }
        if (group.judged().isEmpty()) {
            return List.of(wording.get("against.nothing", name));
        }
        List<String> sentences = new ArrayList<>();
        sentences.add(overall());
        List<Finding> exceptions = group.exceptions();
        for (Finding exception : exceptions) {
            sentences.add(wording.get(exceptions.size() == 1 ? "against.only" : "against.exception",
                    wording.in(exception.point().name()), wording.in(exception.group().name()), clause(exception)));
        }
        leads().stream().filter(lead -> !exceptions.contains(lead)).map(this::fact).forEach(sentences::add);
        return sentences;
    }

    private String overall() {
        int judged = group.judged().size();
        return group.predominant().map(most -> {
            String key = group.exceptions().isEmpty() ? "all" : "most";
            return wording.get("against." + key + "." + most.id(), name, group.count(most), judged);
        }).orElseGet(() -> wording.get("against.divided", name, group.count(Verdict.BETTER), judged, group.count(Verdict.WORSE)));
    }

    /** Returns the first central point of every target group that can be judged. */
    private List<Finding> leads() {
        Map<TargetGroup, Finding> leads = new LinkedHashMap<>();
        group.judged().stream().filter(finding -> finding.point().central())
                .forEach(finding -> leads.putIfAbsent(finding.group(), finding));
        return List.copyOf(leads.values());
    }

    private Moves own(Finding finding) {
        return moves(finding, true);
    }

    private Moves country(Finding finding) {
        return moves(finding, false);
    }

    private Moves moves(Finding finding, boolean own) {
        Reading reading = finding.reading();
        return Moves.of((own ? reading.comparison() : reading.country()).value(), reading.unit(), reading.decimals(), wording);
    }

    /** "hvor faldet på landsplan har været på 12,5 procent, mens det kun har været på 11,8 procent for …". */
    private String clause(Finding finding) {
        if (group.basis() == FollowUp.Basis.LEVEL) {
            return wording.get("against.clause.level", level(finding, false), level(finding, true), name);
        }
        Moves own = own(finding);
        Moves country = country(finding);
        if (own.key().equals(country.key())) {
            return wording.get("against.clause." + own.key() + (own.isOnly(country) ? ".only" : ""), country.amount(), own.amount(), name);
        }
        return wording.get("against.clause.apart", wording.get("against.did." + country.key(), country.amount()),
                wording.get("against.did." + own.key(), own.amount()), name);
    }

    private String fact(Finding finding) {
        if (group.basis() == FollowUp.Basis.LEVEL) {
            return wording.get("against.fact.level", PointNames.of(finding.point(), finding.group(), wording), level(finding, true),
                    level(finding, false), name);
        }
        Moves own = own(finding);
        Moves country = country(finding);
        String subject = subject(finding);
        if (own.key().equals(country.key())) {
            return wording.get("against.fact." + own.key() + (own.isOnly(country) ? ".only" : ""), subject, own.amount(),
                    country.amount(), name);
        }
        return wording.get("against.fact.apart", subject, wording.get("against.did." + own.key(), own.amount()),
                wording.get("against.did." + country.key(), country.amount()), name);
    }

    private String subject(Finding finding) {
        String key = "count." + finding.point().targetGroup();
        boolean counted = finding.point().development() instanceof Development.PercentChange;
        return counted && wording.texts().has(key) ? wording.get(key)
                : wording.get("share.of", PointNames.of(finding.point(), finding.group(), wording));
    }

    private String level(Finding finding, boolean own) {
        Reading reading = finding.reading();
        double value = (own ? reading.comparison() : reading.country()).value().number().orElseThrow();
        return Moves.amount(value, reading.unit(), reading.decimals(), wording);
    }
}
