package dk.pejling.ui;

import dk.pejling.clustering.PeerComparison;
import dk.pejling.indicators.Catalogue;
import dk.pejling.indicators.History;
import dk.pejling.indicators.Scorecard;
import dk.pejling.indicators.ScorecardRow;
import dk.pejling.indicators.Scorecards;
import dk.pejling.indicators.Share;
import dk.pejling.indicators.TargetGroup;
import dk.pejling.indicators.targets.TargetBook;
import dk.pejling.model.Area;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.Period;
import dk.pejling.report.ScorecardReport;
import dk.pejling.report.SourceTable;
import dk.pejling.store.StoreException;
import dk.pejling.store.StoreText;
import dk.pejling.workspace.Comparisons;
import dk.pejling.workspace.ScorecardDocument;
import dk.pejling.workspace.TargetFolder;
import dk.pejling.workspace.UnknownChoiceException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.eclipse.core.runtime.ILog;
import org.eclipse.osgi.util.NLS;

/**
 * The figures behind one scorecard on screen.
 *
 * @param key which one it is
 * @param report scorecard, sources and distances; what a page of it would hold
 * @param histories levels of each row over five years: own, members, country
 * @param shares what each row's levels are made of, of the same areas, as far as they are known
 * @param peers whom it is set beside, with words of caution
 * @param periods all periods it could be asked for, latest first
 * @param newestFinal the newest one the source will not revise any more
 * @param offers what it could be set beside, with names
 */
public record Card(CardKey key, ScorecardReport report, List<History> histories, List<Map<Area, Share>> shares, PeerComparison peers,
        List<Period> periods, Optional<Period> newestFinal, SequencedMap<Beside, String> offers) {
    private static final int YEARS = 5;

    /** Copies the collections. */
    public Card {
        offers = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(offers));
        histories = List.copyOf(histories);
        shares = shares.stream().map(Map::copyOf).toList();
        periods = List.copyOf(periods);
    }

    /** Returns the figures. */
    public Scorecard scorecard() {
        return report.scorecard();
    }

    /** Returns the tables that figures of a row come from. */
    public List<SourceTable> sources(ScorecardRow row) {
        return report.sources().stream()
                .filter(source -> row.vintages().stream().anyMatch(vintage -> vintage.table().equals(source.id()))).toList();
    }

    /**
     * Reads a scorecard; takes long enough to belong in a job.
     *
     * @throws StoreException if the store cannot be read
     */
    public static Card read(Desk desk, CardKey key, Locale locale) throws StoreException {
        PeerComparison peers = comparison(desk, key, locale);
        return desk.ask(scorecards -> {
            TargetGroup group = group(scorecards, key.targetGroup());
            ScorecardReport report = new ScorecardDocument(scorecards).report(key.area(), group, key.period(), peers).with(goals(desk, scorecards.catalogue()));
            List<Area> drawn = drawn(key, peers);
            List<History> histories = new ArrayList<>();
            List<Map<Area, Share>> shares = new ArrayList<>();
            for (ScorecardRow row : report.scorecard().rows()) {
                histories.add(scorecards.history(row.point(), key.period(), YEARS, drawn));
                shares.add(scorecards.shares(row.point(), key.period(), drawn));
            }
            return new Card(key, report, histories, shares, peers, Periods.of(scorecards, group), scorecards.newestFinal(group),
                    Beside.all(desk.session()));
        });
    }

    /**
     * Returns whom a scorecard is set beside.
     *
     * @throws StoreException if the store cannot be read
     * @throws IllegalArgumentException if the cluster set or group is not there any more
     */
    public static PeerComparison comparison(Desk desk, CardKey key, Locale locale) throws StoreException {
        return desk.ask(scorecards -> {
            try {
                return new Comparisons(desk.session().sets(), scorecards, desk.peers()).of(
                        key.compare().choice(key.average()), key.area(), group(scorecards, key.targetGroup()), key.period(), locale);
            } catch (UnknownChoiceException e) {
                throw new IllegalArgumentException(e.code() == UnknownChoiceException.Code.NO_SIZES ? Messages.Card_noSizes
                        : NLS.bind(Messages.Card_noSet, e.name(), String.join(", ", e.candidates())), e);
            }
        });
    }

    /** Returns the municipality's goals; what is wrong with their files stands in the log, and the rest is used. */
    private static TargetBook goals(Desk desk, Catalogue catalogue) throws StoreException {
        try {
            TargetBook goals = TargetFolder.read(desk.session().home(), catalogue);
            goals.problems().forEach(problem -> ILog.of(Card.class).warn(problem.getMessage()));
            return goals;
        } catch (IOException e) {
            throw new StoreException(StoreException.Code.READ, StoreText.because(StoreText.of("read.store"), e.getMessage()), e);
        }
    }

    private static TargetGroup group(Scorecards scorecards, String id) {
        return scorecards.catalogue().targetGroup(id)
                .orElseThrow(() -> new IllegalArgumentException("No target group is named " + id));
    }

    /** Returns whose lines are drawn: members first, then the country, the own one last and on top. */
    private static List<Area> drawn(CardKey key, PeerComparison peers) {
        Area country = AreaRegister.denmark().country();
        List<Area> drawn = new ArrayList<>(peers.comparison().members());
        drawn.removeAll(List.of(country, key.area()));
        drawn.add(country);
        drawn.add(key.area());
        return drawn;
    }
}
