package dk.pejling.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dk.pejling.indicators.Catalogue;
import dk.pejling.indicators.CatalogueFile;
import dk.pejling.indicators.FollowUp.Basis;
import dk.pejling.indicators.Scorecards;
import dk.pejling.indicators.comments.CellComment;
import dk.pejling.indicators.frozen.FrozenCell;
import dk.pejling.indicators.frozen.FrozenFollowUp;
import dk.pejling.model.Area;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.Comparison;
import dk.pejling.model.Frequency;
import dk.pejling.model.LocalText;
import dk.pejling.model.Measure;
import dk.pejling.model.MeasureKind;
import dk.pejling.model.Observation;
import dk.pejling.model.Period;
import dk.pejling.model.Status;
import dk.pejling.model.TableDefinition;
import dk.pejling.model.TableRegister;
import dk.pejling.model.Unit;
import dk.pejling.store.Erasure;
import dk.pejling.store.KeptDefinition;
import dk.pejling.store.Redaction;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was frozen of erased figures, or remarked on them, goes with them, and nothing else. */
class ErasedWithTest {
    private static final Period JUNE = Period.month(2025, 6);
    private static final LocalDate DAY = LocalDate.of(2025, 9, 1);
    private static final TableRegister TABLES = new TableRegister(List.of(table("t"), table("u")));
    private static final String POINTS = """
            targetGroups: [{id: g, name: {da: g, en: g}}]
            points:
              - {id: p, targetGroup: g, name: {da: p, en: p}, definition: {da: d, en: d}, unit: pct, polarity: low,
                 average: unweighted, decimals: {level: 1, development: 1}, formula: "t.andel"}
              - {id: q, targetGroup: g, name: {da: q, en: q}, definition: {da: d, en: d}, unit: pct, polarity: low,
                 average: unweighted, decimals: {level: 1, development: 1}, formula: "u.andel"}
            """;

    private static final Observation NONE = Observation.absent(Status.NOT_LISTED);

    private final KeptInMemory archive = new KeptInMemory();

    private static TableDefinition table(String id) {
        return new TableDefinition(id, new LocalText(id, id), "Kilde", Frequency.MONTH, "Periode", "Område",
                List.of(new Measure(id, "Andel", Unit.PERCENT, MeasureKind.RATE, 1, List.of())), 0, List.of());
    }

    private static Area area(String name) {
        return AreaRegister.denmark().findEver(name).orElseThrow();
    }

    private static FrozenCell cell(String point, Basis side, String vintage) {
        return new FrozenCell(point, side, JUNE, Observation.of(1), Observation.of(2), "worse", List.of(vintage));
    }

    private static FrozenFollowUp.Card card(String name, String member, FrozenCell... cells) {
        return new FrozenFollowUp.Card(area(name), new Comparison(Comparison.Kind.PEERS, "de nærmeste", List.of(area(member)), Optional.empty(), false),
                List.of(cells));
    }

    private static FrozenFollowUp.Comment remark(String point) {
        return new FrozenFollowUp.Comment(area("Slagelse"), point, "et ord om " + point, "A", DAY);
    }

    @BeforeEach
    void keep() throws Exception {
        FrozenFollowUps.keep(archive, new FrozenFollowUp("Juni", "A", DAY, "g", JUNE, Optional.empty(),
                List.of(card("Slagelse", "Randers", cell("p", Basis.LEVEL, "t@2025-08-22"), cell("p", Basis.DEVELOPMENT, "t@2025-08-22"),
                        cell("q", Basis.LEVEL, "u@2025-08-22")), card("Odense", "Nyborg", cell("p", Basis.LEVEL, "t@2025-08-22"),
                                new FrozenCell("q", Basis.LEVEL, JUNE, NONE, NONE, "none", List.of()))),
                List.of(remark("p"), remark("q"))));
    }

    private Redaction of(Erasure erasure) throws Exception {
        Catalogue catalogue = CatalogueFile.read("p.yaml", new ByteArrayInputStream(POINTS.getBytes(StandardCharsets.UTF_8)), TABLES, "test");
        return ErasedWith.of(erasure, new Scorecards(catalogue, TABLES, null, Optional.empty()), archive);
    }

    private static Erasure areas(String table, String name) {
        return new Erasure(table, Optional.empty(), Set.of(), Set.of(area(name)));
    }

    /** Returns what stays: municipality, point and side of the cells, and the remarks. */
    private List<String> rest(Redaction redaction) throws Exception {
        KeptInMemory stays = new KeptInMemory();
        for (KeptDefinition one : archive.ofKind(FrozenFollowUps.KIND)) {
            redaction.rest().apply(one).ifPresent(rest -> stays.keep(List.of(rest)));
        }
        List<String> all = new ArrayList<>();
        for (Map.Entry<String, FrozenFollowUp> one : FrozenFollowUps.read(stays, new ArrayList<>()).entrySet()) {
            assertThat(one.getKey()).isEqualTo("juni");
            one.getValue().cards().forEach(card -> card.cells().stream().filter(cell -> !cell.vintages().isEmpty()).forEach(cell -> all.add(card.area().name() + " " + cell.indicator() + " " + cell.side().id())));
            one.getValue().comments().forEach(comment -> all.add(comment.text()));
        }
        return all;
    }

    private String text(Redaction redaction) {
        return redaction.rest().apply(archive.ofKind(FrozenFollowUps.KIND).getFirst()).orElseThrow().text();
    }

    @Test
    void cellsOfAMunicipalityAndOfThoseItIsComparedWithGo() throws Exception {
        assertThat(text(of(areas("t", "Odense")))).as("Odense has no figure left").doesNotContain("461");
        assertThat(rest(of(areas("t", "Odense")))).containsExactly("Slagelse p level", "Slagelse p development", "Slagelse q level",
                "et ord om p", "et ord om q");
        assertThat(rest(of(areas("t", "Randers")))).containsExactly("Slagelse q level", "Odense p level", "et ord om q");
        // What is Slagelse today was Korsør, too.
        assertThat(rest(of(areas("u", "Korsør")))).containsExactly("Slagelse p level", "Slagelse p development", "Odense p level", "et ord om p");
    }

    @Test
    void aDevelopmentIsMadeOfTheYearBefore() throws Exception {
        assertThat(rest(of(Erasure.before("t", LocalDate.of(2025, 1, 1))))).containsExactly("Slagelse p level", "Slagelse q level", "Odense p level",
                "et ord om q");
        assertThat(rest(of(Erasure.before("t", LocalDate.of(2025, 7, 1))))).containsExactly("Slagelse q level", "et ord om q");
    }

    @Test
    void whatIsMadeOfMembersOrAVintageGoes() throws Exception {
        assertThat(rest(of(new Erasure("t", Optional.empty(), Set.of("Gudrun"), Set.of())))).containsExactly("Slagelse q level", "et ord om q");
        assertThat(rest(ErasedWith.of(Set.of("u@2025-08-22")))).doesNotContain("Slagelse q level").hasSize(4);
        assertThat(rest(ErasedWith.of(Set.of("u@2025-08-22", "t@2025-08-22")))).isEmpty();
    }

    @Test
    void whatIsNotMadeOfItStaysToTheLetter() throws Exception {
        KeptDefinition frozen = archive.ofKind(FrozenFollowUps.KIND).getFirst();
        assertThat(of(areas("t", "Samsø")).rest().apply(frozen)).containsSame(frozen);
        KeptDefinition unreadable = KeptDefinition.of(FrozenFollowUps.KIND, "frozen/x.json", "{");
        assertThat(of(areas("t", "Slagelse")).rest().apply(unreadable)).containsSame(unreadable);
    }

    @Test
    void commentsOnThoseCellsGoEvenWhenTakenBack() throws Exception {
        Instant at = Instant.parse("2025-09-01T08:00:00Z");
        HomeComments.withdraw(archive, HomeComments.add(archive, cell("Slagelse", "p"), "taget tilbage", "A", at), "B", at);
        HomeComments.add(archive, cell("Slagelse", "p"), "om p", "A", at);
        HomeComments.add(archive, cell("Slagelse", "q"), "om q", "A", at);
        HomeComments.add(archive, cell("Odense", "p"), "om Odense", "A", at);
        assertThat(stay(of(areas("t", "Slagelse")))).hasSize(2).anyMatch(text -> text.contains("om q")).anyMatch(text -> text.contains("om Odense"));
        assertThat(stay(of(Erasure.before("t", LocalDate.of(2025, 7, 1))))).singleElement().asString().contains("om q");
        assertThat(stay(of(Erasure.before("t", LocalDate.of(2025, 6, 1))))).hasSize(5);
    }

    private static CellComment.Cell cell(String name, String point) {
        return new CellComment.Cell(area(name), point, Basis.LEVEL, JUNE);
    }

    private List<String> stay(Redaction redaction) {
        return archive.ofKind(HomeComments.KIND).stream().flatMap(one -> redaction.rest().apply(one).stream()).map(KeptDefinition::text).toList();
    }
}
