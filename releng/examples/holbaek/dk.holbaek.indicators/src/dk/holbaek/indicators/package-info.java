/** Measurement points of Holbæk. */
package dk.holbaek.indicators;
