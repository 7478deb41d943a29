package dk.pejling.cli;

import dk.pejling.clustering.BackgroundData;
import dk.pejling.clustering.IgnoredColumn;
import dk.pejling.clustering.MissingBackground;
import dk.pejling.clustering.Peer;
import dk.pejling.clustering.PeerAnswer;
import dk.pejling.clustering.PeerFinder;
import dk.pejling.clustering.PeerOptions;
import dk.pejling.clustering.Peers;
import dk.pejling.model.Numbers;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the units most like one unit. */
@Command(name = "peers")
final class PeersCommand extends PejlingCommand {
    private static final int DECIMALS = 4;
    private static final int INDEX_DECIMALS = 3;

    @Option(names = "--area", required = true, paramLabel = "A")
    private String area;

    @Mixin
    private BackgroundOptions background;

    @Option(names = "--k", paramLabel = "N")
    private int k = PeerOptions.DEFAULT.k();

    @Mixin
    private DistanceOptions distance;

    @Override
    public Integer call() {
        Output output = output();
        PeerOptions options = BackgroundOptions.told(output,
                () -> new PeerOptions(k, distance.scale(), background.selection(), distance.weights(), distance.kind()));
        BackgroundData data = BackgroundOptions.told(output, () -> distance.categorised(background.data(pejling())));
        PeerAnswer answer = BackgroundOptions.told(output, () -> PeerFinder.of(data, options).peersOf(area));
        return switch (answer) {
            case Peers peers -> {
                print(output, peers, data);
                yield Exit.DONE;
            }
            case MissingBackground missing -> {
                output.warn(missing.text(output.locale()));
                yield Exit.FAILED;
            }
        };
    }

    private void print(Output output, Peers peers, BackgroundData data) {
        peers.warning(output.locale()).ifPresent(output::warn);
        List<String> circular = background.circular(output, peers.variables());
        if (!peers.withoutBackground().isEmpty()) {
            output.note("peers.without", String.join(", ", peers.withoutBackground()));
        }
        List<Field<Peer>> fields = List.of(Field.of("id", Peer::id),
                Field.number("distance", Peer::distance, (peer, locale) -> Numbers.text(peer.distance(), DECIMALS, locale)),
                Field.number("index", Peer::index, (peer, locale) -> Numbers.text(peer.index(), INDEX_DECIMALS, locale)),
                Field.of("mutual", Peer::mutual, (peer, locale) -> output.text(peer.mutual() ? "yes" : "no")),
                Field.of("contributions", Peer::contributions, PeersCommand::largest));
        if (output.format() != Output.Format.JSON) {
            output.list(peers.peers(), fields);
            return;
        }
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("area", peers.unit());
        object.put("variables", peers.variables());
        DistanceOptions.tell(object, peers.provenance().variables(), data);
        object.put("circular", circular);
        object.put("ignored", peers.ignored().stream().map(PeersCommand::object).toList());
        object.put("k", peers.peers().size());
        object.put("distance", distance.kind().id());
        object.put("standardise", peers.provenance().standardisation().id());
        object.put("weights", peers.provenance().weights());
        object.put("background", background.source(output));
        object.put("peers", peers.peers().stream().map(peer -> Output.object(peer, fields)).toList());
        object.put("farthest", peers.farthest().id());
        object.put("farthestDistance", peers.farthest().distance());
        object.put("limit", peers.limit());
        object.put("withoutBackground", peers.withoutBackground());
        object.put("warning", peers.warning(output.locale()));
        object.put("provenance", ProvenanceJson.object(peers.provenance(), background, output));
        output.json(object);
    }

    private static Map<String, Object> object(IgnoredColumn column) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("name", column.name());
        object.put("reason", column.reason().id());
        return object;
    }

    /** The variable that parts the two most, and its share of the distance. */
    private static String largest(Peer peer, Locale locale) {
        return peer.contributions().entrySet().stream().max(Comparator.comparingDouble(Map.Entry::getValue))
                .map(entry -> entry.getKey() + " " + Numbers.text(100 * entry.getValue(), 0, locale) + " %").orElse("");
    }
}
