package dk.pejling.report.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.pejling.indicators.Verdict;
import dk.pejling.model.Comparison;
import dk.pejling.model.Observation;
import dk.pejling.model.Polarity;
import dk.pejling.model.Status;
import dk.pejling.report.fixtures.OneRow;
import dk.pejling.report.fixtures.ScorecardFixture;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentencesTest {
    private static final Locale DANISH = Locale.of("da");
    private static final String COUNT = "Antallet af fuldtidspersoner på kontanthjælp";
    private static final String GROUP = "I de 7 sammenlignelige kommuner";

    private static List<String> of(OneRow row, Locale locale) {
        return new Sentences(row.scorecard(), new Wording(locale)).all();
    }

    private static String first(OneRow row) {
        return of(row, DANISH).getFirst();
    }

    private static OneRow changes(Double own, Double group, Double country) {
        return OneRow.counted("kontanthjaelp").development(observation(own), observation(group), observation(country));
    }

    private static Observation observation(Double value) {
        return value == null ? Observation.absent(Status.SUPPRESSED) : Observation.of(value);
    }

    @Test
    void realFiguresGiveTheSentenceOfTheFoundingPage() {
        List<String> sentences = new Sentences(ScorecardFixture.slagelse().scorecard(), new Wording(DANISH)).all();
        assertThat(sentences.getFirst()).isEqualTo("Antallet af fuldtidspersoner på kontanthjælp faldt kun 0,39 procent fra juni "
                + "2024 til juni 2025. I de 7 sammenlignelige kommuner faldt det 1,73 procent og på landsplan 2,75 procent.");
    }

    @Test
    void realFiguresInEnglish() {
        List<String> sentences = new Sentences(ScorecardFixture.slagelse().scorecard(), new Wording(Locale.ENGLISH)).all();
        assertThat(sentences.getFirst()).isEqualTo("The number of full-time persons on cash assistance fell by only 0.39 per cent "
                + "from June 2024 to June 2025. In the 7 comparable municipalities it fell by 1.73 per cent and nationally by 2.75 "
                + "per cent.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # own | group | country | verb and amount of the own figure | the others
            -2    | -3    | -4      | faldt kun 2,00 procent           | faldt det 3,00 procent og på landsplan 4,00 procent.
            -3    | -2    | -4      | faldt 3,00 procent               | faldt det 2,00 procent og på landsplan 4,00 procent.
            -4    | -3    | -2      | faldt 4,00 procent               | faldt det 3,00 procent og på landsplan 2,00 procent.
            -2    | -2    | -4      | faldt 2,00 procent               | faldt det 2,00 procent og på landsplan 4,00 procent.
            2     | 3     | 4       | steg kun 2,00 procent            | steg det 3,00 procent og på landsplan 4,00 procent.
            5     | 3     | 4       | steg 5,00 procent                | steg det 3,00 procent og på landsplan 4,00 procent.
            -1    | 2     | 3       | faldt 1,00 procent               | steg det 2,00 procent og på landsplan 3,00 procent.
            1     | -2    | 3       | steg 1,00 procent                | faldt det 2,00 procent, og på landsplan steg det 3,00 procent.
            0     | -2    | 0       | var uændret                      | faldt det 2,00 procent, og på landsplan var det uændret.
            0     | 0     | 0       | var uændret                      | og på landsplan var det uændret.
            0.004 | 1     | 1       | var næsten uændret               | steg det 1,00 procent og på landsplan 1,00 procent.
            -1    | 0.001 | 0       | faldt 1,00 procent               | var det næsten uændret, og på landsplan var det uændret.
            -1    |       | -3      | faldt 1,00 procent               | kan det ikke opgøres, og på landsplan faldt det 3,00 procent.
            -1    | -2    |         | faldt 1,00 procent               | faldt det 2,00 procent, og på landsplan kan det ikke opgøres.
            -1    |       |         | faldt 1,00 procent               | og på landsplan kan det ikke opgøres.
            """)
    void verbsFollowTheSigns(Double own, Double group, Double country, String verb, String others) {
        assertThat(first(changes(own, group, country)))
                .isEqualTo(COUNT + " " + verb + " fra juni 2024 til juni 2025. " + GROUP + " " + others);
    }

    @Test
    void anAmountThatLooksEqualIsNotOnly() {
        // 1.7349 and 1.7301 are both shown as 1,73.
        assertThat(first(changes(-1.7301, -1.7349, -2.0))).contains("faldt 1,73 procent").doesNotContain("kun");
    }

    @Test
    void aWithheldOwnFigureIsNamed() {
        assertThat(first(changes(null, -2.0, -3.0))).isEqualTo(COUNT + " fra juni 2024 til juni 2025 kan ikke opgøres: tilbageholdt. "
                + GROUP + " faldt det 2,00 procent og på landsplan 3,00 procent.");
    }

    @Test
    void withoutMembersOnlyTheCountryIsNamed() {
        assertThat(first(changes(-1.0, null, -3.0).members(0)))
                .isEqualTo(COUNT + " faldt 1,00 procent fra juni 2024 til juni 2025. På landsplan faldt det 3,00 procent.");
    }

    @Test
    void againstTheCountryOnlyTheCountryIsNamed() {
        List<String> sentences = of(changes(-1.0, -3.0, -3.0).against(Comparison.Kind.COUNTRY).members(0)
                .level(Observation.of(4), Observation.of(3), Observation.of(3), Verdict.WORSE), DANISH);
        assertThat(sentences.getFirst()).endsWith("På landsplan faldt det 3,00 procent.");
        assertThat(sentences.getLast()).isEqualTo("Niveauet på det ene målepunkt, der kan vurderes, er dårligere end landets.");
    }

    @Test
    void oneMemberIsNotPlural() {
        assertThat(first(changes(-1.0, -2.0, -3.0).members(1))).contains("I den sammenlignelige kommune faldt det 2,00 procent");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            dagpenge      | Antallet af ledige fuldtidspersoner på dagpenge
            alle          | Antallet af ledige fuldtidspersoner
            sygedagpenge  | Antallet af fuldtidspersoner på sygedagpenge
            ledighedsydelse | Antallet bag „Et punkt“ (hvad det er)
            """)
    void theNounFollowsTheTargetGroup(String group, String noun) {
        OneRow row = OneRow.counted(group).development(Observation.of(-1), Observation.of(-2), Observation.of(-3));
        assertThat(first(row)).startsWith(noun + " faldt kun 1,00 procent");
    }

    @Test
    void aChangeOfAShareIsInPercentagePoints() {
        OneRow row = OneRow.share(Polarity.HIGH).development(Observation.of(0.8), Observation.of(-0.3), Observation.of(0.1));
        assertThat(first(row)).isEqualTo("Tallet for „Et punkt“ steg 0,8 procentpoint fra juni 2024 til juni 2025. " + GROUP
                + " faldt det 0,3 procentpoint, og på landsplan steg det 0,1 procentpoint.");
    }

    @Test
    void aPointWithoutAnyDevelopmentSpeaksOfItsLevel() {
        OneRow row = OneRow.share(Polarity.HIGH).level(Observation.of(42), Observation.of(43.5), Observation.of(39), Verdict.WORSE);
        assertThat(first(row)).isEqualTo("Tallet for „Et punkt“ var 42,0 procent i juni 2025. " + GROUP
                + " var det 43,5 procent og på landsplan 39,0 procent.");
    }

    @Test
    void noDataAtAllIsSaid() {
        assertThat(of(OneRow.share(Polarity.HIGH), DANISH)).containsExactly("Der er ingen data for kontanthjælp.");
    }

    @Test
    void verdictsAreCounted() {
        List<String> sentences = new Sentences(ScorecardFixture.slagelse().scorecard(), new Wording(DANISH)).all();
        // Worse: flere i job, fastholdt, aktiveringsgrad, dagpenge, i alt; better: langtidsledige; unclear: ordinære timer.
        assertThat(sentences.get(1)).isEqualTo("Niveauet er dårligere end gruppens på 5 af de 7 målepunkter, der har tal, og bedre på "
                + "1; for 1 kan det ikke afgøres. Størst er afstanden på „Aktiveringsgrad“: 4,6 procentpoint dårligere.");
    }

    @Test
    void withoutAGroupNothingIsJudged() {
        List<String> sentences = new Sentences(ScorecardFixture.withoutMembers().scorecard(), new Wording(DANISH)).all();
        assertThat(sentences.get(1)).isEqualTo("Der er ingen gruppe at sammenligne niveauet med.");
    }

    @Test
    void aLowFigureIsBetterWhereLowIsGood() {
        OneRow low = OneRow.share(Polarity.LOW).level(Observation.of(3), Observation.of(4), Observation.of(4), Verdict.BETTER);
        assertThat(of(low, DANISH).getLast()).isEqualTo("Niveauet på det ene målepunkt, der kan vurderes, er bedre end gruppens.");
    }
}
