package dk.pejling.clustering;

import dk.pejling.clustering.contributed.ContributedMethod;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A way to divide units that can be chosen: one of the product's own, or one of a plug-in.
 *
 * @param own the product's; {@link ClusterMethod#CONTRIBUTED} for one of a plug-in
 * @param contributed the plug-in's; there for {@link ClusterMethod#CONTRIBUTED} alone
 */
public record OfferedMethod(ClusterMethod own, Optional<ContributedMethod> contributed) {
    /** Refuses half a method. */
    public OfferedMethod {
        if (contributed.isPresent() != (own == ClusterMethod.CONTRIBUTED)) {
            throw new IllegalArgumentException("%s with %s".formatted(own, contributed));
        }
    }

    /** Returns one of the product's own methods. */
    public static OfferedMethod of(ClusterMethod own) {
        return new OfferedMethod(own, Optional.empty());
    }

    /** Returns the product's own methods and those of plug-ins. */
    public static List<OfferedMethod> all(List<ContributedMethod> contributed) {
        return Stream.concat(ClusterMethod.own().stream().map(OfferedMethod::of),
                contributed.stream().map(each -> new OfferedMethod(ClusterMethod.CONTRIBUTED, Optional.of(each)))).toList();
    }

    /** Returns the id by which it is asked for. */
    public String id() {
        return contributed.map(ContributedMethod::id).orElse(own.id());
    }

    /** Returns options with default measuring, seed 1, no validation. */
    public ClusterOptions options(int k) {
        return contributed.map(each -> ClusterOptions.of(each, k)).orElseGet(() -> ClusterOptions.of(own, k));
    }
}
