package dk.pejling.ui.actions;

import static org.assertj.core.api.Assertions.assertThat;

import dk.pejling.clustering.BackgroundData;
import dk.pejling.clustering.ClusterAnalysis;
import dk.pejling.clustering.ClusterMethod;
import dk.pejling.clustering.ClusterOptions;
import dk.pejling.clustering.ComputedSet;
import dk.pejling.clustering.MeasuringOptions;
import dk.pejling.clustering.MissingRule;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.ClusterSet;
import dk.pejling.model.Period;
import dk.pejling.report.ReportDesigns;
import dk.pejling.ui.Beside;
import dk.pejling.ui.CardKey;
import dk.pejling.ui.Desk;
import dk.pejling.ui.jobs.ReportJob;
import dk.pejling.ui.support.Samples;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportsTest {
    /** As the cluster explorer asks for it. */
    @Test
    void aScorecardThatIsNotOnScreenBecomesAReportBesideItsCluster(@TempDir Path folder) throws Exception {
        Samples.ready();
        Desk desk = PlatformUI.getWorkbench().getService(Desk.class);
        ClusterSet set = desk.session().sets().save(ComputedSet.of("Til rapporten", ClusterAnalysis.of(BackgroundData.shipped(),
                ClusterOptions.of(ClusterMethod.WARD, 6).withMeasuring(MeasuringOptions.DEFAULT.withMissing(MissingRule.COMPLETE))), "", "", "")).set();
        CardKey key = CardKey.of(AreaRegister.denmark().find("Slagelse").orElseThrow(), "kontanthjaelp", Period.month(2025, 6))
                .beside(Beside.cluster(set.id()));
        Path page = folder.resolve("slagelse.html");
        ReportJob job = new ReportJob(desk.services(), ReportDesigns.SCORECARD, Reports.pages(desk, key), page, any -> {
        });
        job.schedule();
        job.join();
        assertThat(job.getResult().isOK()).as(String.valueOf(job.getResult())).isTrue();
        assertThat(Files.readString(page)).contains("Slagelse", "Til rapporten");
    }
}
