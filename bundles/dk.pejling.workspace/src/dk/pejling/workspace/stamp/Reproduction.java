package dk.pejling.workspace.stamp;

import dk.pejling.clustering.PeerComparison;
import dk.pejling.indicators.Catalogue;
import dk.pejling.indicators.FollowUp;
import dk.pejling.indicators.Scorecards;
import dk.pejling.indicators.comments.Comments;
import dk.pejling.indicators.targets.TargetBook;
import dk.pejling.model.Area;
import dk.pejling.model.Period;
import dk.pejling.model.TableRegister;
import dk.pejling.model.definitions.DefinitionException;
import dk.pejling.store.KeptDefinition;
import dk.pejling.store.ObservationStore;
import dk.pejling.store.PinnedStore;
import dk.pejling.store.StoreException;
import dk.pejling.store.StoreException.Code;
import dk.pejling.store.StoreText;
import dk.pejling.store.Vintage;
import dk.pejling.store.VintageState;
import dk.pejling.store.VintageState.State;
import dk.pejling.workspace.HomeComments;
import dk.pejling.workspace.Session;
import dk.pejling.workspace.TargetFolder;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A document's figures and definitions as they were when it was made, whatever was published, undone or defined since.
 *
 * @param stamp what it was made of
 * @param subject what it is about
 * @param scorecards computes what it shows
 * @param tables the tables as they were defined
 * @param targets the goals as they were
 * @param comments what was remarked on its figures
 */
public record Reproduction(Stamp stamp, Subject subject, Scorecards scorecards, TableRegister tables, TargetBook targets,
        Comments comments) {
    /**
     * Reads what a document was made of.
     *
     * @param hash of its stamp
     * @throws StoreException with {@link Code#REFUSED} if the store has no such stamp, or a vintage of it is deleted or holds
     *     something else than the document was made of
     */
    public static Reproduction of(Session session, String hash) throws StoreException {
        ObservationStore store = session.store();
        try {
            Stamp stamp = Stamp.read(kept(store, hash).text());
            TableRegister tables = TablesText.read(kept(store, stamp.tables()).text());
            Map<String, KeptFigures> figures = new LinkedHashMap<>();
            for (Map.Entry<String, String> answer : stamp.figures().entrySet()) {
                figures.put(answer.getKey(), KeptFigures.read(kept(store, answer.getValue()).text()));
            }
            Catalogue catalogue = CatalogueText.read(kept(store, stamp.catalogue()).text(), tables, figures);
            Map<String, byte[]> goals = new LinkedHashMap<>();
            Map<String, byte[]> remarks = new LinkedHashMap<>();
            for (Map.Entry<String, String> goal : stamp.targets().entrySet()) {
                (goal.getKey().startsWith(HomeComments.KIND + "/") ? remarks : goals).put(goal.getKey(), kept(store, goal.getValue()).content());
            }
            List<Subject.Part> parts = new ArrayList<>(List.of(part(store, catalogue, stamp.targetGroup(), stamp.cards())));
            for (Map.Entry<String, Map<String, String>> group : stamp.more().entrySet()) {
                parts.add(part(store, catalogue, group.getKey(), group.getValue()));
            }
            Optional<LocalDate> asOf = stamp.asOf().isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(stamp.asOf()));
            Subject subject = new Subject(stamp.design(), Locale.forLanguageTag(stamp.language()), Period.parse(stamp.period()).orElseThrow(),
                    asOf, stamp.where(), parts, FollowUp.Basis.valueOf(stamp.basis().toUpperCase(Locale.ROOT)), stamp.name());
            return new Reproduction(stamp, subject, new Scorecards(catalogue, tables,
                    new PinnedStore(store, vintages(store, stamp)), asOf), tables, TargetFolder.read(goals, catalogue), comments(remarks));
        } catch (IOException | DefinitionException e) {
            throw new StoreException(Code.READ, StoreText.because(StoreText.of("stamp.read", hash), e.getMessage()), e);
        }
    }

    private static Subject.Part part(ObservationStore store, Catalogue catalogue, String group, Map<String, String> hashes)
            throws StoreException, IOException, DefinitionException {
        Map<Area, PeerComparison> cards = new LinkedHashMap<>();
        for (Map.Entry<String, String> card : hashes.entrySet()) {
            cards.put(ComparisonText.area(card.getKey()), ComparisonText.read(kept(store, card.getValue()).text()));
        }
        return new Subject.Part(catalogue.targetGroup(group).orElseThrow(), cards);
    }

    private static Comments comments(Map<String, byte[]> files) throws DefinitionException {
        List<DefinitionException> problems = new ArrayList<>();
        Comments comments = HomeComments.read(files, problems);
        if (!problems.isEmpty()) {
            throw problems.getFirst();
        }
        return comments;
    }

    private static KeptDefinition kept(ObservationStore store, String hash) throws StoreException {
        return store.definitions().find(hash).orElseThrow(
                () -> new StoreException(Code.REFUSED, StoreText.of("stamp.none", hash), null));
    }

    private static List<Vintage> vintages(ObservationStore store, Stamp stamp) throws StoreException {
        Map<String, VintageState> states = new LinkedHashMap<>();
        store.upkeep().states().forEach(one -> states.put(one.vintage().id(), one));
        List<Vintage> vintages = new ArrayList<>();
        for (Map.Entry<String, String> used : stamp.vintages().entrySet()) {
            VintageState state = states.get(used.getKey());
            if (state == null || state.state() == State.DELETED) {
                throw new StoreException(Code.REFUSED, StoreText.of(state == null ? "stamp.missing" : "vintage.deleted",
                        used.getKey()), null);
            }
            if (!state.vintage().contentHash().equals(used.getValue())) {
                throw new StoreException(Code.REFUSED, StoreText.of("stamp.other", used.getKey()), null);
            }
            vintages.add(state.vintage());
        }
        return vintages;
    }

    /**
     * Returns the layout as it was.
     *
     * @throws StoreException if it cannot be read, or the document has none
     */
    public KeptDefinition layout(ObservationStore store) throws StoreException {
        return kept(store, stamp.layout());
    }
}
