/**
 * The language in which measurement points are written, such as {@code 100 * a / b}: parsed, checked for units and time at
 * definition, then computed over whole columns. Start with {@link dk.pejling.indicators.formula.Formula#compile}.
 *
 * <p>No scripting: a formula can name figures and combine them, nothing else. Length, depth and work per cell are bounded, so
 * that none runs for long. {@code docs/indicators.md} describes the language for those who write it.
 */
package dk.pejling.indicators.formula;
