package dk.pejling.cli;

import dk.pejling.clustering.BackgroundData;
import dk.pejling.clustering.BackgroundException;
import dk.pejling.clustering.MissingBackground;
import dk.pejling.clustering.Peer;
import dk.pejling.clustering.PeerFinder;
import dk.pejling.clustering.PeerOptions;
import dk.pejling.clustering.Peers;
import dk.pejling.clustering.UnknownNameException;
import dk.pejling.clustering.UnusableColumnException;
import dk.pejling.clustering.VariableSelection;
import dk.pejling.model.Numbers;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints the units most like one unit. */
@Command(name = "peers")
final class PeersCommand extends PejlingCommand {
    private static final int DECIMALS = 4;

    @Option(names = "--area", required = true, paramLabel = "A")
    private String area;

    @Option(names = "--input", paramLabel = "FILE")
    private Path input;

    @Option(names = "--id-column", paramLabel = "C")
    private String idColumn;

    @ArgGroup(exclusive = true)
    private Choice choice = new Choice();

    @Option(names = "--k", paramLabel = "N")
    private int k = PeerOptions.DEFAULT.k();

    /** Which variables to measure by. */
    static final class Choice {
        @Option(names = "--variables", split = ",", paramLabel = "A,B")
        private List<String> variables = List.of();

        @Option(names = "--exclude", split = ",", paramLabel = "C")
        private List<String> exclude = List.of();
    }

    @Override
    public Integer call() {
        Output output = output();
        try {
            BackgroundData data = input == null ? BackgroundData.shipped()
                    : BackgroundData.read(pejling().file(input), Optional.ofNullable(idColumn));
            PeerOptions options = PeerOptions.DEFAULT.withK(k).withSelection(new VariableSelection(choice.variables, choice.exclude));
            switch (PeerFinder.of(data, options).peersOf(area)) {
                case Peers peers -> print(output, peers);
                case MissingBackground missing -> {
                    output.warn(missing.text(output.locale()));
                    return Exit.FAILED;
                }
            }
            return Exit.DONE;
        } catch (BackgroundException e) {
            output.warn(e.problem().text(output.locale()));
            return Exit.FAILED;
        } catch (UnknownNameException e) {
            throw CommandException.usage("peers.wrong", e.text(output.locale()));
        } catch (UnusableColumnException e) {
            throw CommandException.usage("peers.wrong", e.text(output.locale()));
        } catch (IllegalArgumentException e) {
            throw CommandException.usage("peers.wrong", e.getMessage());
        }
    }

    private static void print(Output output, Peers peers) {
        peers.warning(output.locale()).ifPresent(output::warn);
        List<Field<Peer>> fields = List.of(Field.of("id", Peer::id),
                Field.number("distance", Peer::distance, (peer, locale) -> Numbers.text(peer.distance(), DECIMALS, locale)),
                Field.of("mutual", Peer::mutual, (peer, locale) -> output.text(peer.mutual() ? "yes" : "no")),
                Field.hidden("contributions", Peer::contributions));
        if (output.format() != Output.Format.JSON) {
            output.list(peers.peers(), fields);
            return;
        }
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("area", peers.unit());
        object.put("variables", peers.variables());
        object.put("peers", peers.peers().stream().map(peer -> Output.object(peer, fields)).toList());
        object.put("farthest", peers.farthest().id());
        object.put("farthestDistance", peers.farthest().distance());
        object.put("warning", peers.warning(output.locale()));
        output.json(object);
    }
}
