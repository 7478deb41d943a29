/** Why a number changed, told by parts that add up: {@link dk.pejling.ui.why.WhyView} follows the number looked at. */
package dk.pejling.ui.why;
