package dev.gauntlet.protocol.websocket;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gauntlet.bridge.GatlingProcess;
import dev.gauntlet.protocol.websocket.client.RawPeer;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The WebSocket DSL in a real Gatling run, against well-behaved and faulty peers. */
@Tag("slow")
class WebSocketActionsIT {

  @TempDir Path folder;

  @Test
  void everyActionHasTheExpectedOutcome() throws Exception {
    try (RawPeer echo = new RawPeer(WebSocketActionsIT::echo);
        RawPeer closing = new RawPeer(WebSocketActionsIT::close);
        RawPeer refusing = new RawPeer(WebSocketActionsIT::refuse)) {
      GatlingProcess.run(
          folder,
          WebSocketActionsSimulation.class,
          property(WebSocketActionsSimulation.ECHO, echo).replaceFirst("/feed.*", ""),
          property(WebSocketActionsSimulation.CLOSING, closing),
          property(WebSocketActionsSimulation.REFUSING, refusing));
    }
  }

  private static String property(String name, RawPeer peer) {
    return name + "=" + peer.uri();
  }

  private static void echo(RawPeer.Peer peer) throws IOException {
    String greeting = peer.upgrade().contains("X-Load: yes") ? "{\"hello\": \"yes\"}" : "{}";
    peer.binary(greeting.getBytes(UTF_8));
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
