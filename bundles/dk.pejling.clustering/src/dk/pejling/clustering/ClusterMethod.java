package dk.pejling.clustering;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import dk.pejling.clustering.algorithm.Linkage;
import dk.pejling.clustering.algorithm.PartitionMethod;

/** The ways to divide units into clusters. */
public enum ClusterMethod {
    /** Ward's criterion, {@code ward.D2} of R. */
    WARD("ward", Linkage.WARD_D2),
    /** Ward's formula on distances that are not squared, {@code ward.D} of R. */
    WARD_D("ward-d", Linkage.WARD_D),
    /** Complete linkage. */
    COMPLETE("complete", Linkage.COMPLETE),
    /** Average linkage. */
    AVERAGE("average", Linkage.AVERAGE),
    /** Single linkage. */
    SINGLE("single", Linkage.SINGLE),
    /** McQuitty's linkage. */
    MCQUITTY("mcquitty", Linkage.MCQUITTY),
    /** k-means. */
    KMEANS("kmeans", null),
    /** Partitioning around medoids. */
    PAM("pam", null),
    /** Partitioning around medoids found on samples, for many units. */
    CLARA("clara", null),
    /** A method of a plug-in, which the options name; none that can be asked for by this id. */
    CONTRIBUTED("plugin", null);

    private final String id;
    private final Linkage linkage;

    ClusterMethod(String id, Linkage linkage) {
        this.id = id;
        this.linkage = linkage;
    }

    /** Returns the name used on the command line and in JSON. */
    public String id() {
        return id;
    }

    /** Returns the product's own methods. */
    public static List<ClusterMethod> own() {
        return Arrays.stream(values()).filter(each -> each != CONTRIBUTED).toList();
    }

    /** Returns the product's own method of an id; empty when there is none. */
    public static Optional<ClusterMethod> ofId(String id) {
        return own().stream().filter(each -> each.id.equals(id)).findFirst();
    }

    /** Returns how clusters are merged; empty for methods that build no tree. */
    public Optional<Linkage> linkage() {
        return Optional.ofNullable(linkage);
    }

    /** Returns the method for trials on many data sets. */
    PartitionMethod trials(int starts) {
        return switch (this) {
            case KMEANS -> PartitionMethod.kMeans(starts);
            case PAM -> PartitionMethod.pam();
            case CLARA -> PartitionMethod.clara();
            case CONTRIBUTED -> throw new IllegalStateException("Which method of a plug-in is in the options");
            default -> PartitionMethod.hierarchical(linkage);
        };
    }
}
