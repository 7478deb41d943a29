/**
 * Series over time, and figures of small groups, by published methods: seasonal adjustment
 * ({@link dk.pejling.indicators.forecast.SeasonalPattern}), a simple forecast with intervals
 * ({@link dk.pejling.indicators.forecast.ThetaForecast}), limits for many units at once
 * ({@link dk.pejling.indicators.forecast.Funnel}) and for one unit over time
 * ({@link dk.pejling.indicators.forecast.ControlChart}).
 *
 * <p>Nothing here is a published figure; whoever shows it marks it as adjusted, forecast or limit.
 */
package dk.pejling.indicators.forecast;
