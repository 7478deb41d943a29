package dk.pejling.report.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.pejling.indicators.Development;
import dk.pejling.indicators.Figure;
import dk.pejling.indicators.FollowUp;
import dk.pejling.indicators.Level;
import dk.pejling.indicators.MeasurementPoint;
import dk.pejling.indicators.Reading;
import dk.pejling.indicators.Scorecard;
import dk.pejling.indicators.ScorecardRow;
import dk.pejling.indicators.TargetGroup;
import dk.pejling.indicators.Verdict;
import dk.pejling.indicators.followup.SetLogic;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.Average;
import dk.pejling.model.Comparison;
import dk.pejling.model.LocalText;
import dk.pejling.model.Observation;
import dk.pejling.model.Period;
import dk.pejling.model.Polarity;
import dk.pejling.model.Status;
import dk.pejling.model.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

/** Sentences on two target groups with a point each, low is good: Slagelse is worse in both, Faxe in one, Fanø too small to tell. */
class SetSentencesTest {
    private static final Period JUNE = Period.month(2025, 6);
    private static final SequencedMap<String, Double> FIRST = new LinkedHashMap<>();
    private static final SequencedMap<String, Double> SECOND = new LinkedHashMap<>();

    static {
        List.of(Map.entry("Slagelse", 2.0), Map.entry("Faxe", 1.0), Map.entry("Fanø", 40.0), Map.entry("Læsø", Double.NaN))
                .forEach(entry -> FIRST.put(entry.getKey(), entry.getValue()));
        List.of(Map.entry("Slagelse", 3.0), Map.entry("Faxe", -1.0), Map.entry("Fanø", -0.5), Map.entry("Læsø", Double.NaN))
                .forEach(entry -> SECOND.put(entry.getKey(), entry.getValue()));
    }

    /** Deviations by municipality; NaN for none. Nothing can be told of Fanø. */
    private static FollowUp followUp(LocalText group, SequencedMap<String, Double> deviations) {
        MeasurementPoint point = new MeasurementPoint(group.en(), group.en(), List.of(), new LocalText("Flere i job", "More in work"),
                new LocalText("d", "d"), true, Unit.PERCENT, Polarity.LOW, Average.UNWEIGHTED, 1, 1, 30, new Level.Awaited("t"),
                new Development.Points(), "test");
        List<Scorecard> cards = new ArrayList<>();
        deviations.forEach((name, deviation) -> {
            Observation value = deviation.isNaN() ? Observation.absent(Status.SUPPRESSED) : Observation.of(deviation);
            Verdict verdict = deviation.isNaN() ? Verdict.NONE : name.equals("Fanø") ? Verdict.UNCLEAR : deviation > 0 ? Verdict.WORSE : Verdict.BETTER;
            Figure figure = new Figure(value, JUNE, 1, 1, List.of(), List.of(), false);
            Reading reading = new Reading(Unit.PERCENT, 1, figure, figure, Average.UNWEIGHTED, false, figure, value, Optional.empty(), verdict,
                    Optional.empty());
            cards.add(new Scorecard(AreaRegister.denmark().find(name).orElseThrow(), new TargetGroup(group.en(), group), JUNE, Optional.empty(),
                    new Comparison(Comparison.Kind.PEERS, "peers", List.of(), Optional.empty(), false),
                    List.of(new ScorecardRow(point, reading, reading, JUNE.aYearBefore(), value, value, null, List.of(), List.of()))));
        });
        return new FollowUp(FollowUp.Basis.LEVEL, cards);
    }

    private static List<String> sentences(Locale locale) {
        return new SetSentences(new SetLogic(List.of(followUp(new LocalText("kontanthjælp", "cash assistance"), FIRST),
                followUp(new LocalText("dagpenge", "unemployment benefit"), SECOND))), new Wording(locale)).all();
    }

    @Test
    void danishCountsThoseWithFiguresAndNamesWhoIsTooSmall() {
        assertThat(sentences(Locale.of("da"))).containsExactly(
                "I forhold til kontanthjælp ligger to af de 3 kommuner i niveau dårligere end deres gruppe på alle målepunkter med tal.",
                "I forhold til dagpenge ligger én af de 3 kommuner i niveau dårligere end sin gruppe på alle målepunkter med tal.",
                "I alle målgrupper er det Slagelse. I mindst én af dem er det 2 kommuner (Slagelse og Faxe). Fordelt: "
                        + "1 kun i kontanthjælp; 1 i alle målgrupper.",
                "Spredningen mellem kommunerne er med hensyn til niveauet på „Flere i job“, kontanthjælp, fra 1,0 procentpoint under til "
                        + "40,0 procentpoint under (over er bedre; standardafvigelse 22,2, 3 kommuner). "
                        + "Yderst ligger Fanø, hvor der er for få personer til en vurdering.",
                "Spredningen mellem kommunerne er med hensyn til niveauet på „Flere i job“, dagpenge, fra 1,0 procentpoint over gennemsnittet i "
                        + "gruppen til 3,0 procentpoint under (over er bedre; standardafvigelse 2,2, 3 kommuner).");
    }

    @Test
    void englishSaysTheSame() {
        assertThat(sentences(Locale.ENGLISH)).contains(
                "On unemployment benefit, one of the 3 municipalities is by level worse than its group on all points with figures.",
                "In all target groups it is Slagelse. In at least one of them it is 2 municipalities (Slagelse and Faxe). Of these: "
                        + "1 only on cash assistance; 1 on all target groups.")
                .anyMatch(text -> text.endsWith(" Farthest out: Fanø, with too few people for a verdict."));
    }
}
