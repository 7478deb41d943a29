package dk.pejling.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.pejling.indicators.FollowUp.Basis;
import dk.pejling.indicators.comments.CellComment;
import dk.pejling.indicators.comments.Comments;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.Period;
import dk.pejling.model.definitions.DefinitionException;
import dk.pejling.store.KeptDefinition;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeCommentsTest {
    private static final Instant NINE = Instant.parse("2026-11-23T08:00:00Z");
    private static final String WORDS = "Nye \"regler\":\nfra 1. juli – se C:\\notat\t100 % {æøå} 😀 # ikke en kommentar";

    @TempDir
    private Path home;
    private final KeptInMemory archive = new KeptInMemory();

    private static CellComment.Cell cell(String area, Basis side) {
        return new CellComment.Cell(AreaRegister.denmark().find(area).orElseThrow(), "flere-i-job", side, Period.month(2026, 6));
    }

    private Comments read() throws Exception {
        List<DefinitionException> problems = new ArrayList<>();
        Comments comments = HomeComments.read(archive, problems);
        assertThat(problems).isEmpty();
        return comments;
    }

    @Test
    void whatIsWrittenIsReadWithEveryLetter() throws Exception {
        CellComment written = HomeComments.add(archive, cell("Slagelse", Basis.DEVELOPMENT), "  " + WORDS + " ", "Åse Ærø", NINE);
        assertThat(read().all()).containsExactly(written);
        assertThat(written.text()).isEqualTo(WORDS);
        assertThat(read().on(cell("Slagelse", Basis.DEVELOPMENT))).containsExactly(written);
        assertThat(read().on(cell("Slagelse", Basis.LEVEL))).isEmpty();
        assertThat(read().on(cell("Randers", Basis.DEVELOPMENT))).isEmpty();
    }

    @Test
    void theOldestComesFirst() throws Exception {
        HomeComments.add(archive, cell("Slagelse", Basis.LEVEL), "anden", "b", NINE.plusSeconds(60));
        HomeComments.add(archive, cell("Slagelse", Basis.LEVEL), "første", "a", NINE);
        assertThat(read().all()).extracting(CellComment::text).containsExactly("første", "anden");
    }

    @Test
    void oneTakenBackIsGoneAndStillInTheStore() throws Exception {
        CellComment comment = HomeComments.add(archive, cell("Slagelse", Basis.LEVEL), "forkert", "a", NINE);
        CellComment other = HomeComments.add(archive, cell("Randers", Basis.LEVEL), "også forkert", "a", NINE);
        HomeComments.withdraw(archive, comment, "b", NINE.plusSeconds(1));
        assertThat(read().all()).containsExactly(other);
        HomeComments.withdraw(archive, other, "b", NINE.plusSeconds(1));
        assertThat(read().all()).isEmpty();
        assertThat(archive.ofKind(HomeComments.KIND)).hasSize(4);
    }

    @Test
    void twoInOneMomentAreBothKeptAndNothingBlankIs() throws Exception {
        HomeComments.add(archive, cell("Slagelse", Basis.LEVEL), "én", "a", NINE);
        HomeComments.add(archive, cell("Slagelse", Basis.LEVEL), "to", "b", NINE);
        assertThatThrownBy(() -> HomeComments.add(archive, cell("Randers", Basis.LEVEL), " \n", "a", NINE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> HomeComments.add(archive, cell("Randers", Basis.LEVEL), "ord", " ", NINE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(read().all()).extracting(CellComment::text).containsExactlyInAnyOrder("én", "to");
    }

    @Test
    void oneThatCannotBeReadIsNamedAndTheOthersAreRead() throws Exception {
        HomeComments.add(archive, cell("Slagelse", Basis.LEVEL), "god", "a", NINE);
        archive.keepNamed(KeptDefinition.of(HomeComments.KIND, "comments/330-x.json", file("x", "2026M13")));
        List<DefinitionException> problems = new ArrayList<>();
        assertThat(HomeComments.read(archive, problems).all()).hasSize(1);
        assertThat(problems).singleElement().satisfies(problem -> assertThat(problem.getMessage()).contains("330-x.json", "2026M13"));
    }

    private static String file(String text, String period) {
        return "{\"area\": \"330\", \"indicator\": \"flere-i-job\", \"side\": \"level\", \"period\": \"" + period + "\", \"text\": \"" + text
                + "\", \"by\": \"b\", \"at\": \"2026-11-23T08:00:00Z\"}";
    }

    /** An earlier version kept remarks as files of the home. */
    @Test
    void filesOfAnEarlierVersionAreTakenOverOnce() throws Exception {
        Path old = Files.createDirectories(home.resolve("comments"));
        for (String name : List.of("330-a", "330-b", "330-c")) {
            Files.writeString(old.resolve(name + ".json"), file(name, "2026M06"));
        }
        for (String gone : List.of("330-b", "330-c")) {
            Files.writeString(old.resolve(gone + ".withdrawn.json"), "{\"by\": \"b\", \"at\": \"2026-11-23T08:00:01Z\"}");
        }
        TakenOver.into(archive, home);
        assertThat(read().on(cell("Slagelse", Basis.LEVEL))).extracting(CellComment::text).containsExactly("330-a");
        assertThat(old).isEmptyDirectory();
        assertThat(home.resolve("comments-in-store")).isDirectoryContaining("glob:**330-a.json");
        TakenOver.into(archive, home);
        assertThat(archive.ofKind(HomeComments.KIND)).hasSize(5);
    }
}
