/** What chance alone allows: municipalities of different size in a funnel plot, one of them over time in a control chart. */
package dk.pejling.ui.chance;
