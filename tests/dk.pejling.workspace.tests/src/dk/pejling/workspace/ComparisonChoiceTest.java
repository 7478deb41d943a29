package dk.pejling.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dk.pejling.model.Average;
import dk.pejling.model.Comparison;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComparisonChoiceTest {
    private static Optional<ComparisonChoice> parse(String text) {
        return ComparisonChoice.parse(text, Optional.of(Average.WEIGHTED), true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"peers", "country", "region", "cluster", "cluster:Klynger 2014", "group:De seks byer"})
    void whatIsReadIsWrittenAgain(String text) {
        assertThat(parse(text)).hasValueSatisfying(choice -> {
            assertThat(choice.text()).isEqualTo(text);
            assertThat(choice.average()).contains(Average.WEIGHTED);
            assertThat(choice.ownIn()).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "group", "group:", "cluster:", "peers:7", "region:Sjælland", "country:x", "klynge", "clusters"})
    void whatIsNoChoiceIsNone(String text) {
        assertThat(parse(text)).isEmpty();
    }

    @Test
    void caseAndBlanksDoNotMatter() {
        assertThat(parse(" Cluster : klynger ")).hasValueSatisfying(choice -> {
            assertThat(choice.kind()).isEqualTo(Comparison.Kind.CLUSTER);
            assertThat(choice.name()).contains("klynger");
        });
        assertThatIllegalArgumentException().isThrownBy(() -> new ComparisonChoice(Comparison.Kind.GROUP, Optional.empty(),
                Optional.empty(), false));
    }
}
