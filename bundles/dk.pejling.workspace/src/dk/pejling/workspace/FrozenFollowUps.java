package dk.pejling.workspace;

import dk.pejling.indicators.frozen.FrozenCell;
import dk.pejling.indicators.frozen.FrozenFile;
import dk.pejling.indicators.frozen.FrozenFollowUp;
import dk.pejling.model.Slug;
import dk.pejling.model.definitions.DefinitionException;
import dk.pejling.model.definitions.DefinitionText;
import dk.pejling.store.DefinitionArchive;
import dk.pejling.store.KeptDefinition;
import dk.pejling.store.StoreException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/** Frozen follow-ups, kept in the store and never written twice. */
public final class FrozenFollowUps {
    /** Their kind in the store, and what their names begin with. */
    static final String KIND = "frozen";

    /** Letters of a name at most; a store has room for twice as many. */
    public static final int LONGEST = 200;

    private static final String ENDING = ".json";

    private FrozenFollowUps() {
    }

    /** Returns whether a follow-up may be called so: letters or digits, and not too many. */
    public static boolean isName(String name) {
        return !Slug.of(name).isEmpty() && Slug.of(name).length() <= LONGEST;
    }

    /**
     * Keeps a follow-up under the slug of its name.
     *
     * @return false if there is one of this name; it stays as it is
     * @throws StoreException if it cannot be kept; there is no part of it then
     */
    public static boolean keep(DefinitionArchive archive, FrozenFollowUp frozen) throws StoreException {
        return archive.keepNamed(kept(KIND + "/" + Slug.of(frozen.name()) + ENDING, frozen));
    }

    private static KeptDefinition kept(String name, FrozenFollowUp frozen) {
        return KeptDefinition.of(KIND, name, DefinitionText.of(FrozenFile.content(frozen)));
    }

    /**
     * Reads all frozen follow-ups, by the slug of the name.
     *
     * @param problems takes what cannot be read
     */
    public static Map<String, FrozenFollowUp> read(DefinitionArchive archive, List<DefinitionException> problems) throws StoreException {
        Map<String, FrozenFollowUp> all = new TreeMap<>();
        for (KeptDefinition one : archive.ofKind(KIND)) {
            try {
                all.put(one.name().substring(KIND.length() + 1, one.name().length() - ENDING.length()), read(one));
            } catch (DefinitionException e) {
                problems.add(e);
            }
        }
        return all;
    }

    private static FrozenFollowUp read(KeptDefinition kept) throws DefinitionException {
        try {
            return FrozenFile.read(kept.name(), new ByteArrayInputStream(kept.content()));
        } catch (IOException e) {
            throw new UncheckedIOException("Bytes in memory can be read", e);
        }
    }

    /**
     * Takes cells, and what was remarked on their points, out of a follow-up; municipalities that have no figure left then go, too.
     *
     * @param cells says which
     * @return empty when no municipality is left; the same when none of the cells is in it, or it cannot be read
     */
    static Optional<KeptDefinition> without(KeptDefinition kept, BiPredicate<FrozenFollowUp.Card, FrozenCell> cells) {
        FrozenFollowUp frozen;
        try {
            frozen = read(kept);
        } catch (DefinitionException e) {
            return Optional.of(kept);
        }
        List<FrozenFollowUp.Card> cards = frozen.cards().stream().flatMap(card -> without(card, cells).stream()).toList();
        if (cards.isEmpty()) {
            return Optional.empty();
        }
        List<FrozenFollowUp.Comment> comments = frozen.comments().stream().filter(comment -> frozen.cards().stream()
                .filter(card -> card.area().equals(comment.area())).noneMatch(card -> card.cells().stream()
                        .anyMatch(cell -> cell.indicator().equals(comment.indicator()) && cells.test(card, cell)))).toList();
        return Optional.of(cards.equals(frozen.cards()) ? kept : kept(kept.name(), new FrozenFollowUp(frozen.name(), frozen.by(), frozen.on(),
                frozen.targetGroup(), frozen.period(), frozen.asOf(), cards, comments)));
    }

    private static Optional<FrozenFollowUp.Card> without(FrozenFollowUp.Card card, BiPredicate<FrozenFollowUp.Card, FrozenCell> cells) {
        List<FrozenCell> rest = card.cells().stream().filter(cell -> !cells.test(card, cell)).toList();
        // A cell of no vintage says why there is no figure.
        return rest.size() < card.cells().size() && rest.stream().allMatch(cell -> cell.vintages().isEmpty()) ? Optional.empty()
                : Optional.of(new FrozenFollowUp.Card(card.area(), card.comparison(), rest));
    }
}
