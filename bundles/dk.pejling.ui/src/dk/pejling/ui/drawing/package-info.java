/** Pictures of {@link dk.pejling.model.drawing.Scene} on screen: painted, clicked, walked through with the arrows, spoken. */
package dk.pejling.ui.drawing;
