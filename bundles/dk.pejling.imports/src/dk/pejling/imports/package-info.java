/**
 * How figures come in. A {@link dk.pejling.imports.TableSource} reads a file into a staged table and a list of
 * {@link dk.pejling.imports.ImportProblem}s; {@link dk.pejling.imports.Importer} decides what is published, in one
 * transaction or not at all.
 */
package dk.pejling.imports;
