package dk.pejling.clustering.regression;

import java.util.OptionalDouble;

/**
 * What one variable does to the outcome, the others being equal.
 *
 * @param name of the variable; empty for the intercept
 * @param estimate per unit of the variable: of the outcome itself, or of its log odds
 * @param standardError of the estimate
 * @param t estimate by standard error
 * @param p how likely a t as large is by chance, both sides
 * @param vif variance inflation: how many times more uncertain the estimate is for what the variables have in common; 1 when
 *        nothing, from 5 or 10 on the variables can hardly be told apart; empty for the intercept
 */
public record Coefficient(String name, double estimate, double standardError, double t, double p, OptionalDouble vif) {
}
