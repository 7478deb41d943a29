package dk.pejling.cli;

import dk.pejling.clustering.ClusterMethod;
import dk.pejling.clustering.ClusterOptions;
import dk.pejling.clustering.contributed.ContributedMethod;
import dk.pejling.clustering.picture.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The ways to divide units: the product's own, and those of the home's plug-ins. */
final class MethodList {
    private static final String OWN = "pejling";

    private final List<ContributedMethod> contributed;

    /** Reads which methods plug-ins add; none of their code is run. */
    MethodList(Pejling pejling) {
        contributed = pejling.services().methods(pejling.home());
    }

    /** A line of the list. */
    private record Line(String id, String name, String origin) {
    }

    void print(Output output) {
        List<Line> lines = new ArrayList<>();
        ClusterMethod.own().forEach(one -> lines.add(new Line(one.id(), Names.of(one, output.locale()), OWN)));
        contributed.forEach(one -> lines.add(new Line(one.id(), one.name().in(output.locale()), one.plugin().id())));
        output.list(lines, List.of(Field.of("id", Line::id), Field.of("name", Line::name), Field.of("origin", Line::origin)));
    }

    /**
     * Returns options of a method.
     *
     * @throws CommandException if there is none of that id
     */
    ClusterOptions options(String id, int k) {
        Optional<ClusterMethod> own = ClusterMethod.own().stream().filter(one -> one.id().equalsIgnoreCase(id)).findFirst();
        return own.map(one -> ClusterOptions.of(one, k)).or(() -> contributed.stream().filter(one -> one.id().equalsIgnoreCase(id)).findFirst()
                .map(one -> ClusterOptions.of(one, k))).orElseThrow(() -> CommandException.usage("cluster.unknown", "--method", id, ids()));
    }

    private String ids() {
        List<String> ids = new ArrayList<>(ClusterMethod.own().stream().map(ClusterMethod::id).toList());
        contributed.forEach(one -> ids.add(one.id()));
        return String.join(", ", ids);
    }
}
