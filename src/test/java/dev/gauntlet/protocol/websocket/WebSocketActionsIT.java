package dev.gauntlet.protocol.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.bridge.OfflinePreferencesFactory;
import dev.gauntlet.protocol.websocket.client.RawPeer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The DSL in the real Gatling, against peers that do what is expected of them, and that do not. */
@Tag("slow")
class WebSocketActionsIT {

  @TempDir Path folder;

  @Test
  void everyActionEndsAsItShould() throws Exception {
    Path console = folder.resolve("console");
    try (RawPeer echo = new RawPeer(WebSocketActionsIT::echo);
        RawPeer closing = new RawPeer(WebSocketActionsIT::close);
        RawPeer refusing = new RawPeer(WebSocketActionsIT::refuse)) {
      Process gatling =
          new ProcessBuilder(
                  ProcessHandle.current().info().command().orElseThrow(),
                  "--add-opens=java.base/java.lang=ALL-UNNAMED",
                  "-Djava.util.prefs.PreferencesFactory="
                      + OfflinePreferencesFactory.class.getName(),
                  property(WebSocketActionsSimulation.ECHO, echo).replaceFirst("/feed.*", ""),
                  property(WebSocketActionsSimulation.CLOSING, closing),
                  property(WebSocketActionsSimulation.REFUSING, refusing),
                  "-cp",
                  System.getProperty("java.class.path"),
                  "io.gatling.app.Gatling",
                  "-s",
                  WebSocketActionsSimulation.class.getName(),
                  "-rf",
                  folder.toString())
              .redirectErrorStream(true)
              .redirectOutput(console.toFile())
              .start();
      try {
        assertThat(gatling.waitFor(90, TimeUnit.SECONDS)).isTrue();
        assertThat(gatling.exitValue()).describedAs(Files.readString(console)).isZero();
      } finally {
        gatling.destroyForcibly();
      }
    }
  }

  private static String property(String name, RawPeer peer) {
    return "-D" + name + "=" + peer.uri();
  }

  private static void echo(RawPeer.Peer peer) throws IOException {
    peer.text(peer.upgrade().contains("X-Load: yes") ? "{\"hello\": \"yes\"}" : "{}");
    while (true) {
      peer.text(peer.frame());
    }
  }

  private static void close(RawPeer.Peer peer) throws IOException, InterruptedException {
    peer.upgrade();
    Thread.sleep(50);
    peer.closeFrame(1012, "restart");
    peer.await();
  }

  private static void refuse(RawPeer.Peer peer) throws IOException {
    peer.request();
    peer.raw("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n");
    peer.await();
  }
}
