/** The tables of Jobindsats.dk: {@code tables.yaml} says what they are, {@code sample} holds real figures. */
package dk.pejling.imports.jobindsats;
