package dk.pejling.ui.details;

import static org.assertj.core.api.Assertions.assertThat;

import dk.pejling.model.AreaRegister;
import dk.pejling.model.Average;
import dk.pejling.model.Period;
import dk.pejling.ui.Averaging;
import dk.pejling.ui.CardKey;
import dk.pejling.ui.Editors;
import dk.pejling.ui.Focus;
import dk.pejling.ui.Focus.Part;
import dk.pejling.ui.Focus.Side;
import dk.pejling.ui.scorecard.Column;
import dk.pejling.ui.scorecard.ScorecardEditor;
import dk.pejling.ui.scorecard.ScorecardGrid;
import dk.pejling.ui.support.Samples;
import dk.pejling.ui.support.Window;
import java.util.Optional;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Why the numbers of Slagelse in June 2025 are what they are; sums by hand from the published tables. */
class ExplanationTest {
    private static final CardKey SLAGELSE = CardKey.of(AreaRegister.denmark().find("Slagelse").orElseThrow(), "kontanthjaelp",
            Period.month(2025, 6));

    private static ScorecardGrid grid;

    @BeforeEach
    void figures() throws Exception {
        Samples.ready();
        open(SLAGELSE);
    }

    private static void open(CardKey key) throws Exception {
        Editors.open(Window.page(), key);
        grid = Window.await("scorecard", () -> Editors.active(Window.page()).filter(editor -> editor.key().equals(key))
                .flatMap(ScorecardEditor::grid).filter(one -> one.table().card().key().equals(key)));
    }

    private static Explanation of(String point, Side side, Part part) {
        var rows = grid.table().card().scorecard().rows();
        int index = rows.stream().map(row -> row.point().id()).toList().indexOf(point);
        grid.select(grid.table().lineOf(index), Column.of(side, part));
        return Explanation.of((Focus) ((IStructuredSelection) Editors.active(Window.page()).orElseThrow().getSite().getSelectionProvider()
                .getSelection()).getFirstElement());
    }

    @Test
    void aShareIsExplainedByWhatWasCountedAndTheWhole() {
        // y25i09 ÷ y25i01, Kontanthjælp.
        Explanation own = of("langtidsledige", Side.LEVEL, Part.OWN);
        assertThat(own.inserted()).contains("100 × 70 ÷ 206 = 34,0");
        assertThat(own.headings()).containsExactly("talte", "af", "pct.");
        assertThat(own.members()).filteredOn(member -> member.name().equals("Slagelse")).singleElement()
                .isEqualTo(new Explanation.Member("Slagelse", "70", "206", "34,0", Explanation.Member.Kind.BESIDE));
        // Σ 1.051, 1.171, 1.211, 1.514, 2.331, 1.024, 559; wholes 1.051 ÷ 4 %, 1.171 ÷ 4,6 %, …
        Explanation group = of("flere-i-job", Side.LEVEL, Part.GROUP);
        assertThat(group.inserted()).contains("100 × 8.861 ÷ 218.680 = 4,1");
        assertThat(of("flere-i-job", Side.LEVEL, Part.OWN).inserted()).as("published, and never computed").isEmpty();
    }

    @Test
    void theOwnUnitIsInItsGroupWhereThatIsChosen() throws Exception {
        CardKey own = SLAGELSE.averaged(new Averaging(Optional.of(Average.WEIGHTED), true));
        assertThat(CardKey.parse(own.text())).contains(own);
        open(own);
        // 8.861 + 1.805, and 1.805 ÷ 4,6 % more.
        Explanation group = of("flere-i-job", Side.LEVEL, Part.GROUP);
        assertThat(group.inserted()).contains("100 × 10.666 ÷ 257.919 = 4,1");
        assertThat(group.members()).filteredOn(member -> member.kind() == Explanation.Member.Kind.TOTAL).singleElement()
                .extracting(Explanation.Member::name).isEqualTo("Gruppen, vægtet + egen");
    }

    @Test
    void aMeanAndARankAreExplainedByTheirNumbers() {
        Explanation mean = of("aktiveringsgrad", Side.LEVEL, Part.GROUP);
        assertThat(mean.inserted().orElseThrow()).matches("Σ [\\d.,]+ ÷ 7 = [\\d,]+");
        double sum = mean.members().stream().filter(member -> member.kind() == Explanation.Member.Kind.MEMBER)
                .mapToDouble(member -> Double.parseDouble(member.value().replace(',', '.'))).sum();
        assertThat(mean.inserted().orElseThrow()).startsWith("Σ %.1f ÷".formatted(sum).replace('.', ','));
        int rank = grid.table().card().scorecard().rows().getFirst().level().rank().orElseThrow().position();
        assertThat(of("flere-i-job", Side.LEVEL, Part.RANK).inserted().orElseThrow()).startsWith(rank - 1 + " kommuner").endsWith("nummer " + rank);
    }

    @Test
    void aNumberIsJudgedInSentences() {
        Explanation change = of("flere-i-job", Side.DEVELOPMENT, Part.OWN);
        assertThat(change.judgements().getFirst()).contains("faldt kun 0,39 procent", "1,73", "2,75");
        assertThat(change.judgements()).as("fewer than before, but a share above the country's").anyMatch(sentence ->
                sentence.contains("ikke opfyldt (bedre end før: ja, bedre end landet: nej)"));
        Explanation level = of("flere-i-job", Side.LEVEL, Part.OWN);
        // 4,6 ÷ (8.861 ÷ 218.680) and 4,6 ÷ 2,8.
        assertThat(level.judgements()).contains("Indeks 114 med gruppen som 100 og 164 med landet som 100.");
        assertThat(level.definition()).startsWith("fuldtidspersoner på kontanthjælp");
        assertThat(level.text()).contains("Indeks 114", level.definition());
    }
}
