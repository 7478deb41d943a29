/**
 * Delimited text. {@link dk.pejling.imports.csv.CsvReader} is the hot path of long fact files: bytes in, slices out, no
 * text is made of a field unless somebody asks. {@link dk.pejling.imports.csv.FactFile} turns such a file into a staged
 * table.
 */
package dk.pejling.imports.csv;
