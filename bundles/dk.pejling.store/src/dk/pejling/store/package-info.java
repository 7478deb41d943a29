/**
 * What the rest of the product asks of a store: {@link dk.pejling.store.ObservationStore} keeps
 * {@link dk.pejling.store.Vintage}s and answers with {@link dk.pejling.store.Column}s, one per measure, in memory.
 *
 * <p>A vintage is what a source said on one day, over its coverage (periods × areas × members). Later vintages lie over
 * earlier ones cell by cell; {@link dk.pejling.store.Overlay} has the rule, {@link dk.pejling.store.SegmentCodec} the
 * bytes, so that every database holds and answers the same.
 */
package dk.pejling.store;
