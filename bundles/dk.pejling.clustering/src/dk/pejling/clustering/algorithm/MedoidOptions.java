package dk.pejling.clustering.algorithm;

/** How medoids are looked for: among all units, or on samples of them. */
public sealed interface MedoidOptions permits PamOptions, ClaraOptions {
    /** Returns how many clusters. */
    int clusters();
}
