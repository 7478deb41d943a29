/**
 * What a unit's conditions let one expect: regression of an outcome on background variables, prediction of each unit from all
 * the others, and what can be told from it.
 *
 * <p>Start at {@link dk.pejling.clustering.regression.Regression} (coefficients and diagnostics) and
 * {@link dk.pejling.clustering.regression.LeaveOneOut} (expected values). Matrices are taken apart by Hipparchus.
 */
package dk.pejling.clustering.regression;
