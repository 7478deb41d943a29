package dk.pejling.indicators.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dk.pejling.model.Area;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.LocalText;
import dk.pejling.model.Observation;
import dk.pejling.model.Period;
import dk.pejling.model.SeriesBreak;
import dk.pejling.model.Status;
import dk.pejling.model.drawing.Mark;
import dk.pejling.model.drawing.Scene;
import dk.pejling.model.drawing.TextWidth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Seasonal patterns, smoothing and forecasts against results of R 4.2.2 (decompose, HoltWinters, optimize, lm, acf), limits by
 * hand.
 */
class ForecastTest {
    /** R's AirPassengers, 1949 to 1954. */
    private static final double[] AIR = {112, 118, 132, 129, 121, 135, 148, 148, 136, 119, 104, 118, 115, 126, 141, 135, 125, 149, 170, 170,
        158, 133, 114, 140, 145, 150, 178, 163, 172, 178, 199, 199, 184, 162, 146, 166, 171, 180, 193, 181, 183, 218, 230, 242, 209, 191, 172,
        194, 196, 196, 236, 235, 229, 243, 264, 272, 237, 211, 180, 201, 204, 188, 235, 227, 234, 264, 302, 293, 259, 229, 203, 229};
    /** R's Nile, the first forty years. */
    private static final double[] NILE = {1120, 1160, 963, 1210, 1160, 1160, 813, 1230, 1370, 1140, 995, 935, 1110, 994, 1020, 960, 1180, 799,
        958, 1140, 1100, 1210, 1150, 1250, 1260, 1220, 1030, 1100, 774, 840, 874, 694, 940, 833, 701, 916, 692, 1020, 1050, 969};

    private static Series series(Period first, double... values) {
        List<Period> periods = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            periods.add(first.plus(i));
        }
        return new Series(periods, Arrays.stream(values).boxed().toList());
    }

    private static Series months(double... values) {
        return series(Period.month(1949, 1), values);
    }

    @Test
    void patternsAreThoseOfDecompose() {
        Series four = months(Arrays.copyOf(AIR, 48));
        double[] adds = {-12.9050925925926, -7.0162037037037, 9.33101851851853, -3.68287037037036, -5.2939814814815, 14.3726851851852,
            26.6087962962963, 24.9282407407407, 10.2199074074074, -12.6828703703704, -30.9328703703704, -12.9467592592593};
        double[] times = {0.91376583297242, 0.954163114960774, 1.05858566811481, 0.979351770429074, 0.965312246889736, 1.08328719876657,
            1.18222649105872, 1.16925828098388, 1.06860351517059, 0.915404738250693, 0.795296294318729, 0.914744848084012};
        SeasonalPattern added = SeasonalPattern.of(four, false).orElseThrow();
        SeasonalPattern multiplied = SeasonalPattern.of(four, true).orElseThrow();
        for (int i = 0; i < 12; i++) {
            assertThat(added.figure().get(i)).isCloseTo(adds[i], within(1e-12));
            assertThat(multiplied.figure().get(i)).isCloseTo(times[i], within(1e-12));
        }
        assertThat(added.adjusted(four).get(13)).isCloseTo(126 + 7.0162037037037, within(1e-10));
        assertThat(multiplied.seasonal(multiplied.adjusted(four).get(13), 13)).isCloseTo(126, within(1e-9));
    }

    @Test
    void aPatternNeedsTwoYearsAndFactorsNeedPositiveValues() {
        assertThat(SeasonalPattern.of(months(Arrays.copyOf(AIR, 23)), false)).isEmpty();
        assertThat(SeasonalPattern.of(series(Period.year(1900), NILE), false)).isEmpty();
        double[] withZero = Arrays.copyOf(AIR, 48);
        withZero[5] = 0;
        assertThat(SeasonalPattern.of(months(withZero), true)).isEmpty();
        assertThat(SeasonalPattern.of(months(withZero), false)).isPresent();
        assertThat(SeasonalPattern.of(series(Period.quarter(2020, 1), 1, 2, 3, 4, 2, 3, 4, 5), false).orElseThrow().figure())
                .hasSize(4);
    }

    @Test
    void smoothingFindsNoWorseAnOptimumThanR() {
        // HoltWinters(Nile[1:40], beta = FALSE, gamma = FALSE): α 0.377572, SSE 947002.077643257; optimize: 947002.07763961.
        ExponentialSmoothing nile = ExponentialSmoothing.of(NILE);
        assertThat(nile.alpha()).isCloseTo(0.377574013823799, within(1e-6));
        assertThat(nile.squares()).isLessThanOrEqualTo(947002.07763961 + 1e-6);
        ExponentialSmoothing still = ExponentialSmoothing.of(new double[] {5, 5, 5, 5});
        assertThat(still.level()).isEqualTo(5);
        assertThat(still.squares()).isZero();
    }

    @Test
    void forecastWithoutSeason() {
        ThetaForecast forecast = ThetaForecast.of(series(Period.year(1871), NILE), 3).orElseThrow();
        assertThat(forecast.pattern()).isEmpty();
        assertThat(forecast.drift()).isCloseTo(-3.34333958724202, within(1e-9));
        assertThat(forecast.sigma()).isCloseTo(157.86420527246, within(1e-6));
        assertThat(forecast.steps()).extracting(ThetaForecast.Step::period)
                .containsExactly(Period.year(1911), Period.year(1912), Period.year(1913));
        assertThat(forecast.steps().get(0).value()).isCloseTo(942.449052981584, within(1e-4));
        assertThat(forecast.steps().get(2).value()).isCloseTo(935.7623738071, within(1e-4));
    }

    @Test
    void forecastWithSeason() {
        ThetaForecast forecast = ThetaForecast.of(months(AIR), 3).orElseThrow();
        assertThat(forecast.pattern().orElseThrow().multiplicative()).isTrue();
        assertThat(forecast.alpha()).isCloseTo(0.807164180209308, within(1e-6));
        double[] values = {230.165560422114, 232.640766400163, 268.315067673869};
        double[] low95 = {217.613033918553, 216.399948861194, 246.282128052049};
        double[] high80 = {238.373216337768, 243.260066196978, 282.72163253354};
        for (int h = 0; h < 3; h++) {
            ThetaForecast.Step step = forecast.steps().get(h);
            assertThat(step.value()).isCloseTo(values[h], within(1e-4));
            assertThat(step.low95()).isCloseTo(low95[h], within(1e-4));
            assertThat(step.high80()).isCloseTo(high80[h], within(1e-4));
            assertThat(step.high95() - step.value()).isCloseTo(step.value() - step.low95(), within(1e-9));
        }
    }

    @Test
    void aStraightLineGoesOn() {
        double[] line = new double[24];
        for (int i = 0; i < line.length; i++) {
            line[i] = 100 + 2 * i;
        }
        // α is 1; the level is the last value, and half the slope is the drift, as Theta has it.
        ThetaForecast forecast = ThetaForecast.of(months(line), 2).orElseThrow();
        assertThat(forecast.steps().get(0).value()).isCloseTo(147, within(1e-6));
        assertThat(forecast.steps().get(1).value()).isCloseTo(148, within(1e-6));
        assertThat(ThetaForecast.of(months(Arrays.copyOf(line, 11)), 2)).as("too short").isEmpty();
    }

    @Test
    void onlyTheNewestUnbrokenStretchIsUsed() {
        List<Period> periods = List.of(Period.month(2025, 1), Period.month(2025, 2), Period.month(2025, 3), Period.month(2025, 4));
        Series newest = Series.newest(periods, List.of(Observation.of(1), Observation.absent(Status.SUPPRESSED), Observation.of(3),
                Observation.absent(Status.NOT_LISTED)));
        assertThat(newest.periods()).containsExactly(Period.month(2025, 3));
        assertThat(Series.newest(periods.subList(0, 1), List.of(Observation.absent(Status.NOT_LISTED))).size()).isZero();
        assertThatThrownBy(() -> new Series(List.of(Period.month(2025, 1), Period.month(2025, 3)), List.of(1.0, 2.0)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void funnelLimitsNarrowWithTheSquareRootOfTheGroup() {
        Funnel funnel = new Funnel(20);
        // √(20 × 80 ÷ 100) = 4 points; 1.96 of them are 7.84.
        assertThat(funnel.low(1.96, 100)).isCloseTo(12.16, within(1e-12));
        assertThat(funnel.high(1.96, 400)).isCloseTo(23.92, within(1e-12));
        assertThat(funnel.low(Funnel.Z998, 30)).as("never below nought").isZero();
        assertThat(new Funnel(99).high(Funnel.Z998, 30)).isEqualTo(100);
        assertThat(funnel.place(27, 100)).isEqualTo(Funnel.Place.INSIDE);
        assertThat(funnel.place(28, 100)).isEqualTo(Funnel.Place.WARNING);
        assertThat(funnel.place(32.5, 100)).isEqualTo(Funnel.Place.OUTSIDE);
        assertThat(funnel.place(7, 100)).isEqualTo(Funnel.Place.OUTSIDE);
        assertThatThrownBy(() -> new Funnel(101)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> funnel.low(1.96, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void municipalitiesAreSetBesideTheirCommonShare() {
        List<Area> areas = AreaRegister.denmark().municipalities();
        // 20 + 112 + 1 of 100 + 400 + 100: 22.1667 per cent. √(22.1667 × 77.8333 ÷ 400) = 2.0768: 28 lies 2.81 of them away;
        // √(22.1667 × 77.8333 ÷ 100) = 4.1537: 1 lies 5.10 of them away, 20 lies 0.52.
        FunnelPlot plot = FunnelPlot.of(List.of(new FunnelPlot.Part(areas.get(0), 20, 100), new FunnelPlot.Part(areas.get(1), 112, 400),
                new FunnelPlot.Part(areas.get(2), 1, 100))).orElseThrow();
        assertThat(plot.funnel().share()).isCloseTo(100 * 133 / 600.0, within(1e-12));
        assertThat(plot.units()).extracting(FunnelPlot.Unit::place)
                .containsExactly(Funnel.Place.INSIDE, Funnel.Place.WARNING, Funnel.Place.OUTSIDE);
        assertThat(FunnelPlot.of(List.of())).isEmpty();
        assertThatThrownBy(() -> new FunnelPlot.Part(areas.get(0), 2, 1)).isInstanceOf(IllegalArgumentException.class);
        List<String> written = labels(plot.picture(new LocalText("Andel", "Share"), ChartLook.plain(Locale.of("da"))));
        assertThat(written).contains("Andel", areas.get(2).name()).doesNotContain(areas.get(0).name(), areas.get(1).name());
        assertThat(written).anyMatch(text -> text.startsWith("Fælles andel 22,2 pct."));
    }

    private static List<String> labels(Scene scene) {
        return scene.marks().stream().filter(Mark.Label.class::isInstance).map(mark -> ((Mark.Label) mark).text()).toList();
    }

    /** 100 · x ÷ x comes out above 100 for some of these sizes. */
    @Test
    void allOfAllAreHundredPerCentAndNotMore() {
        Area area = AreaRegister.denmark().municipalities().getFirst();
        for (int hundredths = 1; hundredths <= 1000; hundredths++) {
            double size = hundredths / 100.0;
            FunnelPlot.Unit unit = FunnelPlot.of(List.of(new FunnelPlot.Part(area, size, size))).orElseThrow().units().getFirst();
            assertThat(unit.share()).isCloseTo(100, within(1e-9)).isLessThanOrEqualTo(100);
            assertThat(unit.place()).isEqualTo(Funnel.Place.INSIDE);
        }
    }

    @Test
    void aFunnelMarksWhomItIsAboutAndWhoStandsBeside() {
        List<Area> areas = AreaRegister.denmark().municipalities();
        FunnelPlot plot = FunnelPlot.of(List.of(new FunnelPlot.Part(areas.get(0), 20, 100), new FunnelPlot.Part(areas.get(1), 112, 400),
                new FunnelPlot.Part(areas.get(2), 1, 100))).orElseThrow();
        Scene scene = plot.picture(new LocalText("Andel", "Share"), new ChartLook(Locale.of("da"), TextWidth.ESTIMATED, 600, 300,
                "", Set.of()).marking(areas.get(0), List.of(areas.get(1))));
        assertThat(labels(scene)).contains(areas.get(0).name(), areas.get(1).name(), areas.get(2).name(), "egen", "gruppen");
        assertThat(scene.of(FunnelPlot.AREA + areas.get(1).code()).orElseThrow().spoken())
                .isEqualTo(areas.get(1).name() + ": 28,0 pct. af 400 personer, uden for 95 pct.");
        // 20 + 112 of 100 + 400.
        assertThat(plot.among(Set.of(areas.get(0), areas.get(1))).orElseThrow().funnel().share()).isCloseTo(26.4, within(1e-12));
        assertThat(plot.among(Set.of(areas.get(7)))).isEmpty();
    }

    @Test
    void aControlChartNamesWhatLiesBeyond() {
        Series series = months(10, 12, 11, 13, 9, 10, 14, 11, 12, 10, 13, 11, 18, 12);
        ControlCourse course = ControlCourse.of(series.periods(), series.values().stream().map(Observation::of).toList(), List.of(), 12);
        Scene scene = course.picture(new LocalText("Punkt", "Point"), ChartLook.plain(Locale.ENGLISH));
        assertThat(labels(scene)).contains("Point", series.periods().get(12).text(Locale.ENGLISH))
                .doesNotContain(series.periods().get(11).text(Locale.ENGLISH))
                .anyMatch(text -> text.startsWith("Usual movement 5.29 to 17.38 round 11.33"));
        assertThat(scene.of(ControlCourse.PERIOD + series.periods().get(12)).orElseThrow().spoken()).endsWith(": 18.00, beyond the limits");
    }

    @Test
    void aBreakAndAHoleCutTheCourse() {
        List<Observation> values = new ArrayList<>();
        for (int i = 0; i < 28; i++) {
            values.add(i == 13 ? Observation.absent(Status.SUPPRESSED) : Observation.of(i < 14 ? i % 2 : 100 + i % 2));
        }
        Series periods = months(new double[28]);
        SeriesBreak broken = new SeriesBreak("m", periods.periods().get(26), new LocalText("ny", "new"));
        ControlCourse course = ControlCourse.of(periods.periods(), values, List.of(broken), 24);
        assertThat(course.stretches()).extracting(one -> one.series().size()).containsExactly(13, 12, 2);
        // 0 and 1 in turn: 6 ÷ 13; all moving ranges are 1.
        assertThat(course.stretches().get(0).chart().orElseThrow().mean()).isCloseTo(6 / 13.0, within(1e-12));
        assertThat(course.stretches().get(1).chart().orElseThrow().high()).isCloseTo(100.5 + 2.66, within(1e-12));
        assertThat(course.newest().orElseThrow().chart()).as("two values have no limits").isEmpty();
        assertThat(labels(course.picture(new LocalText("Punkt", "Point"), ChartLook.plain(Locale.of("da")))))
                .contains("databrud " + periods.periods().get(26).text(Locale.of("da")));
        assertThat(ControlCourse.of(List.of(), List.of(), List.of(), 12).newest()).isEmpty();
        assertThatThrownBy(() -> ControlCourse.of(List.of(), List.of(), List.of(), 11)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void controlLimitsAreThoseOfTheMovingRange() {
        // Mean 136 ÷ 12 = 11.3333; moving ranges 25 ÷ 11 = 2.272727; × 2.66 = 6.045455.
        ControlChart chart = ControlChart.of(months(10, 12, 11, 13, 9, 10, 14, 11, 12, 10, 13, 11, 18, 12), 12);
        assertThat(chart.mean()).isCloseTo(11.3333333333333, within(1e-12));
        assertThat(chart.low()).isCloseTo(5.28787878787879, within(1e-12));
        assertThat(chart.high()).isCloseTo(17.3787878787879, within(1e-12));
        assertThat(chart.signals().get(12)).isEqualTo(ControlChart.Signal.BEYOND);
        assertThat(chart.signals().get(13)).isEqualTo(ControlChart.Signal.NONE);
        assertThatThrownBy(() -> ControlChart.of(months(1, 2, 3), 3)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSeriesBeginsAfterItsNewestBreak() {
        List<Period> periods = months(1, 2, 3, 4, 5).periods();
        List<Observation> values = List.of(1.0, 2.0, 3.0, 4.0, 5.0).stream().map(Observation::of).toList();
        List<SeriesBreak> breaks = List.of(new SeriesBreak("t.m", periods.get(1), new LocalText("brud", "break")),
                new SeriesBreak("t.m", periods.get(3), new LocalText("brud", "break")));
        assertThat(Series.newest(periods, values, breaks).values()).containsExactly(4.0, 5.0);
        assertThat(Series.newest(periods, values, List.of()).values()).hasSize(5);
        assertThat(Series.newest(List.of(), List.of(), breaks).size()).isZero();
    }

    /** Mean 10, moving ranges all 0: the limits are 10, and a 10 is not beyond them. */
    @Test
    void aValueOnTheLimitIsNotBeyondIt() {
        ControlChart chart = ControlChart.of(months(10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10.1), 12);
        assertThat(chart.high()).isEqualTo(10);
        assertThat(chart.signals().subList(0, 13)).containsOnly(ControlChart.Signal.NONE);
        assertThat(chart.signals().get(13)).isEqualTo(ControlChart.Signal.BEYOND);
    }

    @Test
    void eightInARowOnOneSideAreASignal() {
        double[] values = new double[21];
        for (int i = 0; i < 13; i++) {
            values[i] = i % 2 == 0 ? 9 : 11;
        }
        Arrays.fill(values, 13, 21, 10.5);
        ControlChart chart = ControlChart.of(months(values), 12);
        assertThat(chart.signals().subList(0, 20)).containsOnly(ControlChart.Signal.NONE);
        assertThat(chart.signals().get(20)).isEqualTo(ControlChart.Signal.RUN);
    }
}
