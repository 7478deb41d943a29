package dk.pejling.ui;

import dk.pejling.indicators.MeasurementPoint;
import dk.pejling.indicators.Scorecards;
import dk.pejling.indicators.TargetGroup;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.Frequency;
import dk.pejling.model.Period;
import dk.pejling.store.StoreException;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Which periods there are figures for. */
public final class Periods {
    private static final int ALL_YEARS = 200;

    private Periods() {
    }

    /**
     * Returns the months for which a point of a target group has figures, latest first.
     *
     * @throws StoreException if the store cannot be read
     */
    public static List<Period> of(Scorecards scorecards, TargetGroup group) throws StoreException {
        TreeSet<Period> periods = new TreeSet<>();
        for (MeasurementPoint point : scorecards.catalogue().pointsOf(group)) {
            Optional<Period> newest = scorecards.newest(point);
            if (newest.isPresent() && newest.get().frequency() == Frequency.MONTH) {
                periods.addAll(scorecards.history(point, newest.get(), ALL_YEARS, List.of(AreaRegister.denmark().country()))
                        .periods());
            }
        }
        return List.copyOf(periods.descendingSet());
    }
}
