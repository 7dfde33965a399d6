package dev.gauntlet.target.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.config.Settings;
import dev.gauntlet.config.SettingsSources;
import dev.gauntlet.contract.Contract;
import dev.gauntlet.network.TlsOptions;
import dev.gauntlet.protocol.websocket.client.SocketOptions;
import dev.gauntlet.target.ContractClient;
import dev.gauntlet.target.HttpAccess;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(90)
class PushProbeTest {

  private static final Duration BRIEF = Duration.ofMillis(300);
  private static final String SECRET = "s3cret-token";
  private static final String LIVE = "path = /live";
  private static final String CONFIRMED = "confirmed { \"$.op\" = watching }";
  private static final String LINES = "events { \"$.op\" = line }, marker = \"$.d.text\"";
  private static final String HISTORY = "history = list";

  /** Long enough for every expected push; tests of missing pushes wait for less. */
  private Duration timeLimit = Duration.ofMinutes(1);

  @TempDir Path folder;
  private final PushingPeer peer = new PushingPeer();

  @AfterEach
  void end() {
    peer.close();
  }

  /** Returns the rows of the push test as {@code STEP STATUS: detail | evidence}. */
  private List<String> probe(String... keys) throws IOException {
    return report(keys).pushes().stream()
        .map(
            row ->
                row.name().replace("pushes: ", "")
                    + " "
                    + row.status()
                    + (row.detail().isEmpty() ? "" : ": " + row.detail())
                    + row.evidence().map(" | "::concat).orElse(""))
        .toList();
  }

  private ProbeReport report(String... keys) throws IOException {
    HttpAccess access =
        new HttpAccess(new TlsOptions(Optional.empty(), Optional.empty()), Optional.empty());
    return ContractProbe.run(
        contract(String.join("\n", keys)),
        new ProbedPlatform(
            peer.url(),
            new ContractClient(peer.url(), Duration.ofSeconds(5), access, 1 << 20),
            SocketOptions.defaults(),
            timeLimit,
            new ProbeProgress(System::nanoTime, timeLimit)),
        Map.of("message", "something", "room", "r1"),
        Map.of("token", SECRET),
        Set.of());
  }

  private Contract contract(String keys) throws IOException {
    String text =
        """
        contract {
          name = other
          login = none
          operations {
            "say" {
              method = POST, path = /say, expect = 201, body { text = "#{message}" }
              refusals { 409 = "too late" }
            }
            "list" { method = GET, path = /said, save { messages = "$[*]" } }
          }
          pushes {
            cause = say
            %s
          }
        }
        """
            .formatted(keys);
    Path file = Files.writeString(folder.resolve("other.conf"), text);
    Settings settings =
        Settings.load(new SettingsSources(Map.of(), Map.of(), getClass().getClassLoader()));
    Contract contract = Contract.read(settings.file(file));
    settings.throwIfProblems();
    return contract;
  }

  @Test
  void validContractPassesFromSocketToHistory() throws IOException {
    ProbeReport report = report(LIVE, CONFIRMED, LINES, HISTORY);

    assertThat(report.pushes()).allMatch(row -> row.time().isPresent() && row.detail().isEmpty());
    assertThat(report.pushes())
        .extracting(ProbeResult::name)
        .containsExactly(
            "pushes: open socket", "pushes: subscribe", "pushes: receive", "pushes: history");
    assertThat(report.allWork()).isTrue();
  }

  @Test
  void missingPartOfTheContractHasNoRow() throws IOException {
    assertThat(probe(LIVE)).containsExactly("open socket works", "receive works");
  }

  @Test
  void sentSubscriptionIsConfirmedOrAssumed() throws IOException {
    peer.greeting = socket -> {};
    assertThat(probe(LIVE, CONFIRMED, "subscribe { op = watch }"))
        .containsExactly("open socket works", "subscribe works", "receive works");
    assertThat(probe(LIVE, "subscribe { op = watch }"))
        .contains("subscribe works: sent; the contract defines no confirmation");
  }

  @Test
  void refusedUpgradeReportsItsStatusAndEndsTheProbe() throws IOException {
    peer.refusal = 403;
    assertThat(probe(LIVE, CONFIRMED, HISTORY))
        .containsExactly(
            "open socket differs: status 403, expected 101",
            "subscribe not tried: no socket is open",
            "receive not tried: no socket is open",
            "history not tried: no socket is open");
  }

  @Test
  void unknownPathIsReportedAsMissing() throws IOException {
    assertThat(probe("path = \"/lives/#{room}\""))
        .startsWith("open socket missing: status 404 at GET /lives/#{room}");
  }

  @Test
  void socketWithAMissingValueIsNotTried() throws IOException {
    assertThat(probe("path = \"/live/#{taskId}\""))
        .startsWith("open socket not tried: no operation returns taskId: set probe.values.taskId");
  }

  @Test
  void wrongConfirmationIsReportedWithTheFirstFrameAndReceivedPushes() throws IOException {
    timeLimit = BRIEF;
    assertThat(probe(LIVE, "confirmed { \"$.op\" = subscribed }", LINES))
        .containsExactly(
            "open socket works",
            "subscribe differs: no frame confirmed the subscription within 300 ms;"
                + " 1 frame arrived | first frame: {\"op\":\"watching\"}",
            "receive works");
  }

  @Test
  void closedSocketIsReportedWithoutWaiting() throws IOException {
    peer.greeting = socket -> socket.close((short) 1008, "who are you");
    assertThat(probe(LIVE, CONFIRMED))
        .element(1)
        .isEqualTo(
            "subscribe differs: no frame confirmed the subscription before the end: the peer"
                + " closed the socket with 1008: who are you; no frame arrived");
  }

  @Test
  void messageInANonEventFrameNamesTheWrongKey() throws IOException {
    timeLimit = BRIEF;
    assertThat(received("events { \"$.kind\" = line }"))
        .startsWith(
            "receive differs: the message arrived at $.d.text, but events wants $.kind = line"
                + " | its frame: {\"op\":\"line\",\"d\":{\"text\":\"gnt.");
    assertThat(received("events { \"$.op\" = line }, marker = \"$.data.text\""))
        .contains("the message arrived at $.d.text, but marker is $.data.text |");
    assertThat(received("marker = \"$.op\""))
        .contains("the message arrived at $.d.text, but marker is $.op |");
    peer.frame = text -> "[{}, {\"d\": [7, \"%s\"]}]".formatted(text);
    assertThat(received("marker = \"$.op\""))
        .contains("arrived at $[1].d[1], but marker is $.op |");
    peer.frame = text -> "line " + text;
    assertThat(received("marker = \"$.op\""))
        .contains("the message arrived but in a frame that is no JSON | its frame: line gnt.");
  }

  private String received(String keys) throws IOException {
    return probe(LIVE, keys).get(1);
  }

  @Test
  void missingPushReportsTheReceivedFrames() throws IOException {
    timeLimit = BRIEF;
    peer.greeting = socket -> {};
    peer.frame = text -> null;
    assertThat(received(LINES))
        .isEqualTo("receive differs: the message did not arrive within 300 ms; no frame arrived");
    peer.frame = text -> "{\"op\":\"line\",\"d\":{\"text\":\"the message was left out\"}}";
    assertThat(received(LINES))
        .endsWith(
            "1 frame arrived | first frame:"
                + " {\"op\":\"line\",\"d\":{\"text\":\"the message was left out\"}}");
  }

  @Test
  void framesOfBytesAreReadAsText() throws IOException {
    timeLimit = BRIEF;
    peer.greeting = socket -> socket.writeBinaryMessage(Buffer.buffer("watching"));
    assertThat(probe(LIVE, CONFIRMED))
        .element(1)
        .asString()
        .endsWith("1 frame arrived | first frame: watching");
  }

  @Test
  void framesAreCutAndSecretsMasked() throws IOException {
    timeLimit = BRIEF;
    peer.greeting = socket -> socket.writeTextMessage(SECRET + "x".repeat(300));
    assertThat(probe(LIVE, CONFIRMED))
        .element(1)
        .asString()
        .endsWith("first frame: ******" + "x".repeat(194) + "...");
  }

  @Test
  void failedTriggerIsReportedWithoutWaiting() throws IOException {
    peer.sayStatus = 500;
    assertThat(probe(LIVE, HISTORY))
        .containsExactly(
            "open socket works",
            "receive not tried: \"say\": status 500, expected 201",
            "history not tried: nothing was pushed");
    peer.sayStatus = 409;
    assertThat(received(""))
        .isEqualTo("receive not tried: \"say\": announced refusal: too late");
  }

  @Test
  void historyWithoutTheMessageReportsItsContent() throws IOException {
    peer.forgetful = true;
    assertThat(probe(LIVE, HISTORY))
        .element(2)
        .isEqualTo(
            "history differs: the message is not among the 1 that \"list\" saved as messages"
                + " | first: old");
  }
}
