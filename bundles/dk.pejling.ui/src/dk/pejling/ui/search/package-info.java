/** A field that understands "kontanthjælp Slagelse Randers 2023–" and shows what was searched for as a table and a chart. */
package dk.pejling.ui.search;
