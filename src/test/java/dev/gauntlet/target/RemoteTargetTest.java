package dev.gauntlet.target;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class RemoteTargetTest {

  private static ServerSocket listening(int backlog) throws IOException {
    return new ServerSocket(0, backlog, InetAddress.getLoopbackAddress());
  }

  private static URI url(ServerSocket server) {
    return URI.create("http://127.0.0.1:" + server.getLocalPort());
  }

  @Test
  void remoteDataIsNeverReset() {
    RemoteTarget target =
        new RemoteTarget("platform", Map.of("ma", BaseUrls.parse("http://127.0.0.1:8000")));
    assertThatThrownBy(target::reset)
        .isInstanceOf(TargetException.class)
        .hasMessage(
            "http://127.0.0.1:8000 was not reset: Gauntlet deletes no data of a platform that it did"
                + " not start");
  }

  @Test
  void listeningServerIsReachable() throws IOException {
    try (ServerSocket server = listening(1)) {
      assertThat(RemoteTarget.unreachable(url(server), ofSeconds(5), "start it")).isEmpty();
    }
  }

  @Test
  void closedPortIsReportedWithTheElapsedTime() throws IOException {
    ServerSocket server = listening(1);
    server.close();
    assertThat(RemoteTarget.unreachable(url(server), ofSeconds(5), "start it").orElseThrow())
        .matches(
            "cannot reach 127\\.0\\.0\\.1 port %s \\(Connection refused.* after \\d+ ms\\); "
                    .formatted(server.getLocalPort())
                + "start it");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void serverThatNeverAcceptsTimesOut() throws IOException {
    try (ServerSocket server = listening(1)) {
      List<Socket> queue = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        Socket socket = new Socket();
        try {
          socket.connect(server.getLocalSocketAddress(), 50);
        } catch (IOException e) {
          // The listen backlog is full, since no connection is accepted.
        }
        queue.add(socket);
      }
      assertThat(RemoteTarget.unreachable(url(server), ofMillis(100), "start it").orElseThrow())
          .matches("cannot reach .* \\((?i:.*timed out) after \\d{2,4} ms\\); start it");
      for (Socket socket : queue) {
        socket.close();
      }
    }
  }

  @Test
  void endOfARemoteTargetIsNeverReported() {
    RemoteTarget target =
        new RemoteTarget("platform", Map.of("ma", BaseUrls.parse("http://127.0.0.1:1")));
    target.onDeath(
        reason -> {
          throw new AssertionError(reason);
        });
    target.close();
    assertThat(target.description()).isEqualTo("platform at http://127.0.0.1:1");
  }
}
