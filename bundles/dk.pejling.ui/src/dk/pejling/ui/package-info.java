/**
 * The window's parts. {@link dk.pejling.ui.Desk} is the open home that all of them share; {@link dk.pejling.ui.CardKey}
 * says which scorecard is meant, {@link dk.pejling.ui.Card} holds its figures, and {@link dk.pejling.ui.Focus} which of
 * them the user looks at. Nothing is computed here: figures come from {@code dk.pejling.indicators}.
 */
package dk.pejling.ui;
