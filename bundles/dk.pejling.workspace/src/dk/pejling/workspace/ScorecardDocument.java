package dk.pejling.workspace;

import dk.pejling.clustering.PeerComparison;
import dk.pejling.indicators.History;
import dk.pejling.indicators.MeasurementPoint;
import dk.pejling.indicators.PointPart;
import dk.pejling.indicators.Scorecard;
import dk.pejling.indicators.ScorecardRow;
import dk.pejling.indicators.Scorecards;
import dk.pejling.indicators.TargetGroup;
import dk.pejling.model.Area;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.Period;
import dk.pejling.model.TableDefinition;
import dk.pejling.report.ScorecardReport;
import dk.pejling.report.SourceTable;
import dk.pejling.store.StoreException;
import dk.pejling.store.Vintage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gathers what the page of a scorecard needs. */
public final class ScorecardDocument {
    private static final int YEARS = 3;

    private final Scorecards scorecards;

    /** Makes documents of these scorecards. */
    public ScorecardDocument(Scorecards scorecards) {
        this.scorecards = scorecards;
    }

    /**
     * Returns the report on one municipality.
     *
     * @param peers whom it is set beside
     * @throws StoreException if the store cannot be read
     */
    public ScorecardReport report(Area area, TargetGroup group, Period period, PeerComparison peers) throws StoreException {
        Scorecard card = scorecards.scorecard(area, group, period, peers.comparison());
        List<Area> drawn = new ArrayList<>(peers.comparison().members());
        drawn.remove(AreaRegister.denmark().country());
        drawn.add(AreaRegister.denmark().country());
        drawn.remove(area);
        drawn.add(area);
        List<History> histories = new ArrayList<>();
        for (ScorecardRow row : card.rows()) {
            histories.add(scorecards.history(row.point(), period, YEARS, drawn));
        }
        return new ScorecardReport(card, histories, sources(card), peers.distances()).withParts(parts(card));
    }

    /**
     * Returns what each point is made of, in the order of the rows.
     *
     * @throws StoreException if the store cannot be read
     */
    public Map<MeasurementPoint, List<PointPart>> parts(Scorecard card) throws StoreException {
        Map<MeasurementPoint, List<PointPart>> parts = new LinkedHashMap<>();
        for (ScorecardRow row : card.rows()) {
            parts.put(row.point(), scorecards.partsOf(row.point()));
        }
        return parts;
    }

    /** Returns the tables in the order of the rows, each with the day its newest figures were fetched. */
    public List<SourceTable> sources(Scorecard card) {
        Map<String, SourceTable> sources = new LinkedHashMap<>();
        for (ScorecardRow row : card.rows()) {
            for (TableDefinition table : scorecards.tablesOf(row.point())) {
                Optional<Vintage> newest = row.vintages().stream().filter(vintage -> vintage.table().equals(table.id()))
                        .max(Vintage.OVERLAY_ORDER);
                newest.ifPresent(vintage -> sources.putIfAbsent(table.id(), new SourceTable(table.id(), table.name(),
                        table.source(), vintage.retrieved(), table.notes())));
            }
        }
        return List.copyOf(sources.values());
    }
}
