package dev.gauntlet.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gauntlet.platform.LocalPlatform;
import dev.gauntlet.protocol.websocket.client.RawPeer;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import simulations.Realtime;

/** Tests with a platform that answers HTTP requests correctly, but misbehaves on WebSockets. */
@Tag("slow")
class RudeSocketIT {

  private static LocalPlatform platform;

  @TempDir Path folder;

  /** The misbehaviour on a connection that requests an upgrade. */
  private interface Rudeness {
    void to(RawPeer.Peer peer, String request) throws IOException;
  }

  @BeforeAll
  static void start() {
    platform = LocalPlatform.start();
  }

  @AfterAll
  static void end() throws Exception {
    platform.close();
  }

  private static RawPeer rude(Rudeness rudeness) throws IOException {
    URI polite = URI.create(platform.baseUrl("ma"));
    return new RawPeer(
        peer -> {
          String request = peer.request();
          if (request.contains("/ws/tasks/")) {
            rudeness.to(peer, request);
            return;
          }
          try (Socket behind = new Socket(polite.getHost(), polite.getPort())) {
            peer.passTo(behind, request);
          }
        });
  }

  /** Checks that the run ends by itself as failed, with the reason and without many retries. */
  private void assertNamed(Rudeness rudeness, String reason) throws Exception {
    try (RawPeer peer = rude(rudeness);
        SimulationProcess run =
            SimulationProcess.start(
                folder,
                Realtime.class,
                SpeedIndependentOptions.generator(
                    "baseUrl=http://127.0.0.1:" + peer.uri().getPort(),
                    "target.new-accounts=true",
                    "target.request-timeout=3s",
                    "target.longest-answer-mb=1",
                    "sockets=5",
                    "duration=6s"))) {
      assertThat(run.exitCode()).describedAs(run.console()).isEqualTo(2);
      JsonNode result = run.result();
      assertThat(result.at("/verdict/status").asText())
          .describedAs(run.console())
          .isEqualTo("failed");
      assertThat(result.get("errors").toString()).contains(reason);
      assertThat(result.at("/totals/failed").asInt() + result.at("/totals/timedOut").asInt())
          .describedAs(run.console())
          .isBetween(5, 1000);
    }
  }

  @Test
  void unansweredUpgradeTimesOut() throws Exception {
    assertNamed((peer, request) -> peer.await(), "the peer did not answer the upgrade in 3000 ms");
  }

  @Test
  void tooLongMessageClosesTheSocket() throws Exception {
    assertNamed(
        (peer, request) -> {
          peer.upgrade(request);
          peer.text("x".repeat((1 << 20) + 1));
          peer.await();
        },
        "the socket broke");
  }

  @Test
  void invalidFrameClosesTheSocket() throws Exception {
    assertNamed(
        (peer, request) -> {
          peer.upgrade(request);
          peer.raw(new byte[] {(byte) 0xf3, 1, 65});
          peer.await();
        },
        "the socket broke");
  }
}
