/** Why a number is what it is: {@link dk.pejling.ui.details.Explanation} in words, {@code DetailsView} on screen. */
package dk.pejling.ui.details;
