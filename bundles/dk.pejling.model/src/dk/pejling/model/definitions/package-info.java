/**
 * Definitions as readable files: {@link dk.pejling.model.definitions.DefinitionNode} is a piece of a YAML file that knows
 * its line, so that a mistake is reported where it stands.
 */
package dk.pejling.model.definitions;
