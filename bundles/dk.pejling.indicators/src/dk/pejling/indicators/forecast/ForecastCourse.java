package dk.pejling.indicators.forecast;

import dk.pejling.model.LocalText;
import dk.pejling.model.drawing.Scene;
import java.util.List;
import java.util.Optional;

/**
 * A series as it was published, without its season, and continued.
 *
 * @param series the newest unbroken stretch
 * @param forecast how it goes on
 */
public record ForecastCourse(Series series, ThetaForecast forecast) {
    /** What the key of a period's region in the picture begins with; the period follows. */
    public static final String PERIOD = "period:";

    /** Returns the course of a series; empty under {@link ThetaForecast#FEWEST} values. */
    public static Optional<ForecastCourse> of(Series series, int horizon) {
        return ThetaForecast.of(series, horizon).map(forecast -> new ForecastCourse(series, forecast));
    }

    /** Returns the values without the season, one for each period of the series; empty where it shows none. */
    public Optional<List<Double>> adjusted() {
        return forecast.pattern().map(pattern -> pattern.adjusted(series));
    }

    /** Returns it as a picture: periods to the right, values upwards, what is computed told from what is published. */
    public Scene picture(LocalText title, int decimals, ChartLook look) {
        return new ForecastPicture(this, title, decimals, look).scene();
    }
}
