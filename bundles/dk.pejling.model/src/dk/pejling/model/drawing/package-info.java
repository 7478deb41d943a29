/**
 * Pictures as lists of marks, so that screen, export and report draw one and the same. Plain values without any toolkit: start
 * with {@link dk.pejling.model.drawing.Drawing}, which makes a {@link dk.pejling.model.drawing.Scene};
 * {@link dk.pejling.model.drawing.Svg} writes one, a window paints one.
 */
package dk.pejling.model.drawing;
