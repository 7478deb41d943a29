package dk.pejling.cli;

import dk.pejling.clustering.ClusterOptions;
import dk.pejling.clustering.OfferedMethod;
import dk.pejling.clustering.picture.Names;
import java.util.List;

/** The ways to divide units: the product's own, and those of the home's plug-ins. */
final class MethodList {
    private static final String OWN = "pejling";

    private final List<OfferedMethod> methods;

    /** Reads which methods plug-ins add; none of their code is run. */
    MethodList(Pejling pejling) {
        methods = pejling.services().methods(pejling.home());
    }

    void print(Output output) {
        output.list(methods, List.of(Field.of("id", OfferedMethod::id), Field.of("name", one -> Names.of(one, output.locale())),
                Field.of("origin", one -> one.contributed().map(each -> each.plugin().id()).orElse(OWN))));
    }

    /**
     * Returns options of a method.
     *
     * @throws CommandException if there is none of that id
     */
    ClusterOptions options(String id, int k) {
        return methods.stream().filter(one -> one.id().equalsIgnoreCase(id)).findFirst().map(one -> one.options(k))
                .orElseThrow(() -> CommandException.usage("cluster.unknown", "--method", id,
                        String.join(", ", methods.stream().map(OfferedMethod::id).toList())));
    }
}
