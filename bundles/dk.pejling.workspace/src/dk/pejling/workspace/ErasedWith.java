package dk.pejling.workspace;

import dk.pejling.indicators.FollowUp.Basis;
import dk.pejling.indicators.MeasurementPoint;
import dk.pejling.indicators.Scorecards;
import dk.pejling.indicators.comments.CellComment;
import dk.pejling.indicators.frozen.FrozenCell;
import dk.pejling.indicators.frozen.FrozenFollowUp;
import dk.pejling.model.Area;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.Period;
import dk.pejling.store.DefinitionArchive;
import dk.pejling.store.Erasure;
import dk.pejling.store.KeptDefinition;
import dk.pejling.store.Redaction;
import dk.pejling.store.StoreException;
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/**
 * What goes together with erased figures: the cells of frozen follow-ups that were made of them, with what was remarked on these
 * there, and comments on cells of points that read the table. A follow-up without a cell left goes as a whole.
 */
final class ErasedWith {
    private ErasedWith() {
    }

    /** Returns what goes with figures of a table; of comments none for members, which they do not name. */
    static Redaction of(Erasure erasure, Scorecards scorecards, DefinitionArchive archive) throws StoreException {
        Set<Area> whose = whose(erasure.areas());
        Set<String> points = scorecards.catalogue().points().stream().filter(point -> reads(scorecards, point, erasure.table()))
                .map(MeasurementPoint::id).collect(Collectors.toSet());
        Set<String> comments = HomeComments.names(archive, cell -> points.contains(cell.indicator())
                && (whose.contains(cell.area()) || isBefore(erasure, cell)));
        return redaction((card, cell) -> cell.vintages().stream().anyMatch(id -> id.startsWith(erasure.table() + "@"))
                && (!erasure.members().isEmpty() || whose.contains(card.area()) || !Collections.disjoint(whose, card.comparison().members())
                        || isBefore(erasure, cell.period(), cell.side())), comments);
    }

    /** Returns what goes with vintages: what was said stays, since others may say the same. */
    static Redaction of(Set<String> vintages) {
        return redaction((card, cell) -> !Collections.disjoint(vintages, cell.vintages()), Set.of());
    }

    private static boolean reads(Scorecards scorecards, MeasurementPoint point, String table) {
        return scorecards.tablesOf(point).stream().anyMatch(one -> one.id().equals(table));
    }

    /** Figures of a municipality that is no more are a part of another's. */
    private static Set<Area> whose(Set<Area> areas) {
        Set<Area> whose = new HashSet<>(areas);
        AreaRegister.denmark().mergers().stream().filter(merger -> !Collections.disjoint(merger.units(), areas))
                .forEach(merger -> whose.add(merger.into()));
        return whose;
    }

    private static boolean isBefore(Erasure erasure, CellComment.Cell cell) {
        return isBefore(erasure, cell.period(), cell.side());
    }

    /** A development is made of the year before, too. */
    private static boolean isBefore(Erasure erasure, Period period, Basis side) {
        Period first = side == Basis.DEVELOPMENT ? period.aYearBefore() : period;
        return erasure.before().filter(day -> first.lastDay().isBefore(day)).isPresent();
    }

    private static Redaction redaction(BiPredicate<FrozenFollowUp.Card, FrozenCell> cells, Set<String> comments) {
        return new Redaction(Set.of(FrozenFollowUps.KIND, HomeComments.KIND), one -> one.kind().equals(FrozenFollowUps.KIND)
                ? FrozenFollowUps.without(one, cells) : Optional.of(one).filter(kept -> !comments.contains(kept.name())));
    }
}
