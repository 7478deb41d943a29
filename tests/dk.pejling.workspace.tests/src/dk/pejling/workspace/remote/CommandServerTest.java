package dk.pejling.workspace.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.pejling.workspace.remote.CommandServer.Commands;
import dk.pejling.workspace.remote.Frame.Type;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.SocketException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Talk between client and server over a real socket, with commands that are not. */
@Timeout(60)
class CommandServerTest {
    @TempDir
    private Path home;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private Call call(String... arguments) {
        return callOf(CommandClient.version(), arguments);
    }

    private Call callOf(String version, String... arguments) {
        return new Call(version, Path.of("/caller's folder"), home, Locale.ENGLISH, List.of(arguments));
    }

    private OptionalInt run(Call call) {
        return new CommandClient(out, err).run(home, call);
    }

    private CommandServer start(Commands commands) throws IOException {
        return CommandServer.start(home, commands);
    }

    @Test
    void whatACommandWritesComesBackToItsCallerAlone() throws Exception {
        try (CommandServer server = start((call, canceled, to, errors) -> {
            to.println("Læsø " + call.directory() + " " + call.arguments() + " " + call.locale());
            errors.print("advarsel");
            return 1;
        })) {
            assertThat(run(call("scorecard", "--area", "Ærø", "", "a\nb"))).hasValue(1);
            assertThat(server.socket()).isEqualTo(home.toRealPath().resolve(".socket"));
        }
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("Læsø /caller's folder [scorecard, --area, Ærø, , a\nb] en\n");
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("advarsel");
    }

    @Test
    void longAnswersComeWholeAndInOrder() throws Exception {
        StringBuilder expected = new StringBuilder();
        for (int i = 0; i < 300_000; i++) {
            expected.append(i).append('\n');
        }
        try (CommandServer server = start((call, canceled, to, errors) -> {
            to.print(expected);
            to.print("end");
            return 0;
        })) {
            assertThat(run(call("long"))).hasValue(0);
            assertThat(server).isNotNull();
        }
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(expected + "end");
    }

    @Test
    void manyAtOnceGetTheirOwnAnswers() throws Exception {
        try (CommandServer server = start((call, canceled, to, errors) -> {
            String word = call.arguments().getFirst();
            for (int i = 0; i < 1000; i++) {
                to.println(word);
            }
            return Integer.parseInt(word) % 4;
        })) {
            List<Thread> clients = new ArrayList<>();
            List<String> wrong = java.util.Collections.synchronizedList(new ArrayList<>());
            for (int i = 0; i < 40; i++) {
                String word = Integer.toString(i);
                int code = i % 4;
                clients.add(Thread.ofPlatform().start(() -> {
                    ByteArrayOutputStream own = new ByteArrayOutputStream();
                    OptionalInt answer = new CommandClient(own, own).run(home, call(word));
                    if (answer.orElse(-1) != code || !own.toString(StandardCharsets.UTF_8).equals((word + "\n").repeat(1000))) {
                        wrong.add(word + " " + answer);
                    }
                }));
            }
            for (Thread client : clients) {
                client.join();
            }
            assertThat(wrong).isEmpty();
            assertThat(server).isNotNull();
        }
    }

    @Test
    void aClientThatGoesAwayCancels() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        try (CommandServer server = start((call, canceled, to, errors) -> {
            begun.countDown();
            while (!canceled.getAsBoolean()) {
                Thread.onSpinWait();
            }
            stopped.countDown();
            return 3;
        })) {
            SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(server.socket()));
            DataOutputStream to = new DataOutputStream(Channels.newOutputStream(channel));
            Frame.writePreamble(to);
            new Frame(Type.CALL, call("slow").bytes()).write(to);
            assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
            channel.close();
            assertThat(stopped.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void aClientThatDoesNotReadHoldsNoCommandUp() throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        try (CommandServer server = start((call, canceled, to, errors) -> {
            for (int i = 0; i < 100; i++) {
                to.println("x".repeat(100_000));
            }
            done.countDown();
            return 0;
        }); SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(server.socket()))) {
            DataOutputStream to = new DataOutputStream(Channels.newOutputStream(channel));
            Frame.writePreamble(to);
            new Frame(Type.CALL, call("much").bytes()).write(to);
            assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void aCommandThatThrowsEndsAsFailedAndTheServerGoesOn() throws Exception {
        try (CommandServer server = start((call, canceled, to, errors) -> {
            if (call.arguments().contains("bad")) {
                throw new StackOverflowError("too deep");
            }
            return 0;
        })) {
            assertThat(run(call("bad"))).hasValue(3);
            assertThat(err.toString(StandardCharsets.UTF_8)).contains("too deep");
            assertThat(run(call("good"))).hasValue(0);
            assertThat(server).isNotNull();
        }
    }

    @Test
    void anotherVersionIsToldSo() throws Exception {
        try (CommandServer server = start((call, canceled, to, errors) -> 0)) {
            assertThat(run(callOf("9.9.9", "value"))).hasValue(3);
            assertThat(err.toString(StandardCharsets.UTF_8)).contains("9.9.9", CommandClient.version(), "same version");
            assertThat(server).isNotNull();
        }
    }

    @Test
    void anotherProtocolIsToldSo() throws Exception {
        Path socket = home.resolve(".socket");
        try (ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.bind(UnixDomainSocketAddress.of(socket));
            Thread.ofPlatform().daemon().start(() -> {
                try (SocketChannel client = channel.accept()) {
                    ByteBuffer hello = ByteBuffer.allocate(17).put("PJLG".getBytes(StandardCharsets.US_ASCII)).putInt(2).putInt(5)
                            .put("7.0.0".getBytes(StandardCharsets.US_ASCII), 0, 4).flip();
                    client.write(hello);
                    client.write(ByteBuffer.wrap(new byte[] {'0'}));
                    Channels.newInputStream(client).readNBytes(8);
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            });
            assertThat(run(call("value"))).hasValue(3);
            assertThat(err.toString(StandardCharsets.UTF_8)).contains("7.0.0");
        }
    }

    @Test
    void whatIsNoCallIsRefusedAndTheServerGoesOn() throws Exception {
        try (CommandServer server = start((call, canceled, to, errors) -> 0)) {
            send(server, new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9});
            // A call of two gigabytes.
            send(server, ByteBuffer.allocate(13).put("PJLG".getBytes(StandardCharsets.US_ASCII)).putInt(1).put((byte) 0)
                    .putInt(Integer.MAX_VALUE).array());
            // A call whose texts are longer than itself.
            send(server, ByteBuffer.allocate(17).put("PJLG".getBytes(StandardCharsets.US_ASCII)).putInt(1).put((byte) 0).putInt(4)
                    .putInt(1_000_000).array());
            send(server, new byte[0]);
            assertThat(run(call("good"))).hasValue(0);
        }
    }

    private static void send(CommandServer server, byte[] bytes) throws IOException {
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(server.socket()))) {
            channel.write(ByteBuffer.wrap(bytes));
            channel.shutdownOutput();
            Channels.newInputStream(channel).readAllBytes();
        } catch (SocketException e) {
            // The server may hang up before it has read everything.
            assertThat(e).hasMessageContaining("reset");
        }
    }

    @Test
    void aCallThatIsTooLongIsNotSent() throws Exception {
        try (CommandServer server = start((call, canceled, to, errors) -> 0)) {
            assertThat(run(call("x".repeat(Frame.LARGEST)))).hasValue(3);
            assertThat(err.toString(StandardCharsets.UTF_8)).contains("too long");
            assertThat(server).isNotNull();
        }
    }

    @Test
    void nobodyThereIsNoAnswer() throws Exception {
        assertThat(run(call("value"))).isEmpty();
        try (ServerSocketChannel crashed = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            crashed.bind(UnixDomainSocketAddress.of(home.resolve(".socket")));
        }
        assertThat(home.resolve(".socket")).exists();
        assertThat(run(call("value"))).isEmpty();
        try (CommandServer server = start((call, canceled, to, errors) -> 2)) {
            assertThat(run(call("value"))).hasValue(2);
            assertThat(server).isNotNull();
        }
        assertThat(run(call("value"))).isEmpty();
        assertThat(home.resolve(".socket")).doesNotExist();
        assertThat(err.size() + out.size()).isZero();
    }

    @Test
    void onlyItsOwnerMayAsk() throws Exception {
        try (CommandServer server = start((call, canceled, to, errors) -> 0)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(server.socket()))).isEqualTo("rw-------");
        }
    }

    @Test
    void aDeepHomeHasItsSocketElsewhere() throws Exception {
        Path deep = Files.createDirectories(home.resolve("n".repeat(60)).resolve("n".repeat(60)));
        Path folder;
        try (CommandServer server = CommandServer.start(deep, (call, canceled, to, errors) -> 2)) {
            folder = server.socket().getParent();
            assertThat(server.socket().toString().length()).isLessThan(100);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder))).isEqualTo("rwx------");
            assertThat(new CommandClient(out, err).run(deep, call("value"))).hasValue(2);
        }
        assertThat(folder).doesNotExist();
        assertThat(Files.exists(deep.resolve(".socket"), LinkOption.NOFOLLOW_LINKS)).isFalse();
    }

    @Test
    void whatACrashedHolderOfADeepHomeLeftIsCleared() throws Exception {
        Path deep = Files.createDirectories(home.resolve("n".repeat(60)).resolve("n".repeat(60)));
        Path left = SocketPlace.prepare(deep);
        Files.createFile(left);
        Path next = SocketPlace.prepare(deep);
        assertThat(left.getParent()).doesNotExist();
        assertThat(next.getParent()).isDirectory();
        SocketPlace.clearHome(deep);
        assertThat(next.getParent()).doesNotExist();
    }

    @Test
    void aLinkThatIsNotOursIsRemovedWithoutItsTarget() throws Exception {
        Path file = Files.createFile(home.resolve("precious"));
        Files.createSymbolicLink(home.resolve(".socket"), file);
        SocketPlace.prepare(home);
        assertThat(file).exists();
    }

    @Test
    void closingTheServerStopsWhatRuns() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CommandServer server = start((call, canceled, to, errors) -> {
            begun.countDown();
            while (!canceled.getAsBoolean()) {
                Thread.onSpinWait();
            }
            return 3;
        });
        Thread client = Thread.ofPlatform().start(() -> run(call("slow")));
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        server.close();
        client.join(10_000);
        assertThat(client.isAlive()).isFalse();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("ended before");
    }

    @Test
    void pathsOfACallAreAbsolute() {
        assertThatThrownBy(() -> new Call("1", Path.of("x"), home, Locale.ENGLISH, List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
