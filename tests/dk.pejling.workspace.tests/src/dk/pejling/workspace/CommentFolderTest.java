package dk.pejling.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.pejling.indicators.FollowUp.Basis;
import dk.pejling.indicators.comments.CellComment;
import dk.pejling.indicators.comments.Comments;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.Period;
import dk.pejling.model.definitions.DefinitionException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommentFolderTest {
    private static final Instant NINE = Instant.parse("2026-11-23T08:00:00Z");
    private static final String WORDS = "Nye \"regler\":\nfra 1. juli – se C:\\notat\t100 % {æøå} 😀 # ikke en kommentar";

    @TempDir
    private Path home;

    private static CellComment.Cell cell(String area, Basis side) {
        return new CellComment.Cell(AreaRegister.denmark().find(area).orElseThrow(), "flere-i-job", side, Period.month(2026, 6));
    }

    private Comments read() throws Exception {
        List<DefinitionException> problems = new ArrayList<>();
        Comments comments = CommentFolder.read(home, problems);
        assertThat(problems).isEmpty();
        return comments;
    }

    @Test
    void whatIsWrittenIsReadWithEveryLetter() throws Exception {
        CellComment written = CommentFolder.add(home, cell("Slagelse", Basis.DEVELOPMENT), "  " + WORDS + " ", "Åse Ærø", NINE);
        assertThat(read().all()).containsExactly(written);
        assertThat(written.text()).isEqualTo(WORDS);
        assertThat(read().on(cell("Slagelse", Basis.DEVELOPMENT))).containsExactly(written);
        assertThat(read().on(cell("Slagelse", Basis.LEVEL))).isEmpty();
        assertThat(read().on(cell("Randers", Basis.DEVELOPMENT))).isEmpty();
    }

    @Test
    void theOldestComesFirst() throws Exception {
        CommentFolder.add(home, cell("Slagelse", Basis.LEVEL), "anden", "b", NINE.plusSeconds(60));
        CommentFolder.add(home, cell("Slagelse", Basis.LEVEL), "første", "a", NINE);
        assertThat(read().all()).extracting(CellComment::text).containsExactly("første", "anden");
    }

    @Test
    void oneTakenBackIsGoneAndStillOnTheDisk() throws Exception {
        CellComment comment = CommentFolder.add(home, cell("Slagelse", Basis.LEVEL), "forkert", "a", NINE);
        CommentFolder.withdraw(home, comment, "b", NINE.plusSeconds(1));
        assertThat(read().all()).isEmpty();
        try (Stream<Path> files = Files.list(home.resolve("comments"))) {
            assertThat(files).hasSize(2);
        }
        assertThatThrownBy(() -> CommentFolder.withdraw(home, comment, "c", NINE)).isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    void nothingIsOverwrittenAndNothingBlankIsKept() throws Exception {
        CommentFolder.add(home, cell("Slagelse", Basis.LEVEL), "én", "a", NINE);
        assertThatThrownBy(() -> CommentFolder.add(home, cell("Slagelse", Basis.LEVEL), "to", "a", NINE))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThatThrownBy(() -> CommentFolder.add(home, cell("Randers", Basis.LEVEL), " \n", "a", NINE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CommentFolder.add(home, cell("Randers", Basis.LEVEL), "ord", " ", NINE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(read().all()).extracting(CellComment::text).containsExactly("én");
    }

    @Test
    void aSpoiltFileIsNamedAndTheOthersAreRead() throws Exception {
        CommentFolder.add(home, cell("Slagelse", Basis.LEVEL), "god", "a", NINE);
        Files.writeString(home.resolve("comments/330-x.json"), "{\"area\": \"330\", \"indicator\": \"x\", \"side\": \"level\", "
                + "\"period\": \"2026M13\", \"text\": \"t\", \"by\": \"b\", \"at\": \"2026-11-23T08:00:00Z\"}");
        List<DefinitionException> problems = new ArrayList<>();
        assertThat(CommentFolder.read(home, problems).all()).hasSize(1);
        assertThat(problems).singleElement().satisfies(problem -> assertThat(problem.getMessage()).contains("330-x.json", "2026M13"));
    }
}
