/**
 * The words of the field as value types: {@link dk.pejling.model.Area}, {@link dk.pejling.model.Period},
 * {@link dk.pejling.model.Measure}, {@link dk.pejling.model.Observation}.
 *
 * <p>Plain Java, immutable, safe for use by several threads. Start with {@code Observation} (a number or the reason why
 * there is none), {@code Period} (one canonical spelling) and {@code AreaRegister} (who exists).
 */
package dk.pejling.model;
