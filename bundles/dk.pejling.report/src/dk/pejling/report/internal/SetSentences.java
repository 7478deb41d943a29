package dk.pejling.report.internal;

import dk.pejling.indicators.FollowUp;
import dk.pejling.indicators.FollowUp.Basis;
import dk.pejling.indicators.FollowUp.Spread;
import dk.pejling.indicators.MeasurementPoint;
import dk.pejling.indicators.Scorecard;
import dk.pejling.indicators.TargetGroup;
import dk.pejling.indicators.followup.SetLogic;
import dk.pejling.model.Area;
import dk.pejling.model.Polarity;
import dk.pejling.model.Unit;
import java.util.ArrayList;
import java.util.List;

/** Who is worse on all points in which target groups, and how far units lie from their groups. */
public final class SetSentences {
    private static final int LARGEST_WORD = 12;

    private final SetLogic sets;
    private final Wording wording;

    /** Makes the sentences. */
    public SetSentences(SetLogic sets, Wording wording) {
        this.sets = sets;
        this.wording = wording;
    }

    /** Returns the sentences in their order; at least one. */
    public List<String> all() {
        List<String> sentences = new ArrayList<>();
        sets.followUps().forEach(followUp -> sentences.add(worse(followUp)));
        if (sets.followUps().size() > 1) {
            sentences.add(overlap());
        }
        for (FollowUp followUp : sets.followUps()) {
            followUp.lead().ifPresent(lead -> followUp.spread(lead).filter(spread -> spread.n() > 1)
                    .ifPresent(spread -> sentences.add(spread(SetLogic.group(followUp), lead, spread)
                            + SmallExtremes.sentence(followUp, lead, wording))));
        }
        return sentences;
    }

    private String worse(FollowUp followUp) {
        String group = wording.in(SetLogic.group(followUp).name());
        List<Area> worse = sets.worseOnAll().get(SetLogic.group(followUp));
        List<Scorecard> compared = followUp.cards().stream().filter(card -> followUp.standing(card) != FollowUp.Standing.NONE).toList();
        String key = "sets.worse." + basis().id();
        return switch (compared.size()) {
            case 0 -> wording.get("sets.uncompared", group);
            case 1 -> wording.get(key + (worse.isEmpty() ? ".not" : ".alone"), group, compared.getFirst().area().name());
            default -> wording.get(key + (worse.size() == 1 ? ".one" : ""), group, inWords(worse.size()), compared.size());
        };
    }

    private Basis basis() {
        return sets.followUps().getFirst().basis();
    }

    private String inWords(int number) {
        return number <= LARGEST_WORD ? wording.get("number." + number) : Integer.toString(number);
    }

    private String overlap() {
        List<Area> union = sets.union();
        if (union.isEmpty()) {
            return wording.get("sets.nobody");
        }
        List<Area> inAll = sets.inAll();
        String overlaps = wording.get("sets.regions", String.join("; ", parts()));
        if (inAll.equals(union)) {
            return wording.get("sets.same", wording.list(names(union)));
        }
        if (!inAll.isEmpty()) {
            return wording.get("sets.inAll", wording.list(names(inAll)), counted(union), overlaps);
        }
        return wording.get("sets.notSame", counted(union), overlaps);
    }

    /** Returns how many they are, and their names when these do not drown the sentence. */
    private String counted(List<Area> areas) {
        if (areas.size() > LARGEST_WORD) {
            return wording.get("sets.units.many", areas.size());
        }
        return wording.get(areas.size() == 1 ? "sets.units.one" : "sets.units", areas.size(), wording.list(names(areas)));
    }

    private List<String> parts() {
        List<String> parts = new ArrayList<>();
        for (SetLogic.Region region : sets.regions()) {
            boolean all = region.groups().size() == sets.followUps().size();
            parts.add(wording.get(all ? "sets.region.all" : "sets.region", wording.list(region.groups().stream().map(group -> wording.in(group.name())).toList()),
                    region.units().size()));
        }
        return parts;
    }

    private static List<String> names(List<Area> areas) {
        return areas.stream().map(Area::name).toList();
    }

    /** "Over" and "under" speak of advantage: where low is good, a deviation of −16.8 is 16.8 over. */
    private String spread(TargetGroup group, MeasurementPoint point, Spread spread) {
        boolean low = point.polarity() == Polarity.LOW;
        double best = low ? 0 - spread.min() : spread.max();
        double worst = low ? 0 - spread.max() : spread.min();
        boolean level = basis() == Basis.LEVEL;
        int decimals = level ? point.levelDecimals() : point.developmentDecimals();
        return wording.get("sets.spread." + basis().id(), PointNames.of(point, group, wording),
                side(best, point, decimals), side(worst, point, decimals), spread.n(),
                spread.sd().isPresent() ? wording.number(spread.sd().getAsDouble(), decimals) : "–");
    }

    private String side(double advantage, MeasurementPoint point, int decimals) {
        Unit of = basis() == Basis.LEVEL ? point.unit() : point.developmentUnit();
        return wording.get(advantage < 0 ? "sets.under" : "sets.over",
                Moves.amount(Math.abs(advantage), of == Unit.PERCENT ? Unit.PERCENTAGE_POINTS : of, decimals, wording));
    }
}
