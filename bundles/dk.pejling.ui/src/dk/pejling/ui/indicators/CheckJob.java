package dk.pejling.ui.indicators;

import dk.pejling.indicators.Catalogue;
import dk.pejling.indicators.History;
import dk.pejling.indicators.MeasurementPoint;
import dk.pejling.indicators.PointDraft;
import dk.pejling.indicators.Scorecards;
import dk.pejling.model.Area;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.Period;
import dk.pejling.model.TableDefinition;
import dk.pejling.store.StoreException;
import dk.pejling.ui.Desk;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

/** Checks a draft and computes it for one area and the country, while the user writes on. */
final class CheckJob extends Job {
    private static final int YEARS = 2;

    private final Desk desk;
    private final Catalogue below;
    private final PointDraft draft;
    private final Area area;
    private final Consumer<Answer> onAnswer;

    /**
     * What is known of a draft.
     *
     * @param checked what is right and wrong in it
     * @param history its levels for the area and the country, empty where it has none
     * @param tables what it is made of
     * @param kept the point of its id as it is now; empty where there is none yet
     */
    record Answer(PointDraft.Checked checked, Optional<History> history, List<TableDefinition> tables, Optional<MeasurementPoint> kept) {
    }

    CheckJob(Desk desk, Catalogue below, PointDraft draft, Area area, Consumer<Answer> onAnswer) {
        super(IndicatorMessages.Check_title);
        this.desk = desk;
        this.below = below;
        this.draft = draft;
        this.area = area;
        this.onAnswer = onAnswer;
        setSystem(true);
        setPriority(Job.SHORT);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        PointDraft.Checked checked = draft.checked(below, desk.session().tables());
        try {
            Answer answer = desk.ask(scorecards -> answer(checked, scorecards.with(checked.catalogue())));
            if (!monitor.isCanceled()) {
                onAnswer.accept(answer);
            }
            return Status.OK_STATUS;
        } catch (StoreException e) {
            return Status.warning(IndicatorMessages.Check_failed, e);
        }
    }

    private Answer answer(PointDraft.Checked checked, Scorecards scorecards) throws StoreException {
        Optional<MeasurementPoint> kept = below.point(draft.get(PointDraft.Entry.ID));
        if (checked.point().isEmpty()) {
            return new Answer(checked, Optional.empty(), List.of(), kept);
        }
        MeasurementPoint point = checked.point().get();
        Optional<Period> newest = scorecards.newest(point);
        Optional<History> history = newest.isEmpty() ? Optional.empty()
                : Optional.of(scorecards.history(point, newest.get(), YEARS,
                        Stream.of(area, AreaRegister.denmark().country()).distinct().toList()));
        return new Answer(checked, history, scorecards.tablesOf(point), kept);
    }
}
