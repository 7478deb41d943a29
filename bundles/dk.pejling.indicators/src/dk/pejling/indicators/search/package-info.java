/**
 * What somebody means who types "kontanthjælp Slagelse Randers 2023–": {@link dk.pejling.indicators.search.SearchReader} reads
 * it, {@link dk.pejling.indicators.search.SearchAnswer} holds the figures.
 */
package dk.pejling.indicators.search;
