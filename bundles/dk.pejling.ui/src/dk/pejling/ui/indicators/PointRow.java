package dk.pejling.ui.indicators;

import dk.pejling.indicators.CatalogueFile;
import dk.pejling.indicators.Level;
import dk.pejling.indicators.MeasurementPoint;
import dk.pejling.indicators.Scorecards;
import dk.pejling.model.Slug;
import dk.pejling.store.StoreException;
import dk.pejling.ui.Language;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.osgi.util.NLS;

/**
 * A point in the list.
 *
 * @param point the point
 * @param state whether it has figures
 */
record PointRow(MeasurementPoint point, State state) {
    private static final String FILE = ".yaml";

    /** Whether a point has figures, in the order of the filter. */
    enum State {
        /** It has. */
        READY,
        /** Its tables hold none. */
        NO_DATA,
        /** Its table is not known. */
        AWAITED,
        /** Its formula is wrong. */
        FAULTY
    }

    static List<PointRow> read(Scorecards scorecards) throws StoreException {
        List<PointRow> rows = new ArrayList<>();
        for (MeasurementPoint point : scorecards.catalogue().points()) {
            State state = switch (point.level()) {
                case Level.Awaited awaited -> State.AWAITED;
                case Level.Faulty faulty -> State.FAULTY;
                default -> scorecards.newest(point).isPresent() ? State.READY : State.NO_DATA;
            };
            rows.add(new PointRow(point, state));
        }
        return rows;
    }

    static String text(State state) {
        return switch (state) {
            case READY -> IndicatorMessages.State_ready;
            case NO_DATA -> IndicatorMessages.State_noData;
            case AWAITED -> IndicatorMessages.State_awaited;
            case FAULTY -> IndicatorMessages.State_faulty;
        };
    }

    String stateText() {
        return switch (point.level()) {
            case Level.Awaited awaited -> NLS.bind(IndicatorMessages.State_awaits, awaited.table());
            case Level.Unavailable unavailable -> unavailable.shortText().in(Language.locale());
            default -> text(state);
        };
    }

    String name() {
        return point.name().in(Language.locale());
    }

    /** Returns whose it is in a word or two: shipped, the municipality's own, changed by it, or the plug-in. */
    String shortOrigin() {
        return !point.origin().endsWith(FILE) ? origin(point.origin())
                : point.details().replaces().isPresent() ? IndicatorMessages.Origin_changed : IndicatorMessages.Origin_own;
    }

    /** Returns who defined it, and whose place it took. */
    static String origin(MeasurementPoint point) {
        return point.details().replaces().map(below -> NLS.bind(IndicatorMessages.Origin_replaces, origin(point.origin()), origin(below)))
                .orElse(origin(point.origin()));
    }

    private static String origin(String id) {
        return id.equals(CatalogueFile.ORIGIN) ? IndicatorMessages.Origin_shipped : id;
    }

    boolean matches(String search) {
        String wanted = Slug.of(search);
        return Slug.of(name()).contains(wanted) || point.id().contains(wanted)
                || Slug.of(point.definition().in(Language.locale())).contains(wanted);
    }
}
