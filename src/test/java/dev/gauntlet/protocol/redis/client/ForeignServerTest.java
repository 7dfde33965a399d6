package dev.gauntlet.protocol.redis.client;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gauntlet.peer.SocketServer;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests with servers that listen at the URL of a Redis but use another protocol. */
class ForeignServerTest {

  private static final Duration LIMIT = Duration.ofSeconds(30);

  @ParameterizedTest
  @ValueSource(strings = {"HTTP/1.0 400 Bad Request\r\n\r\n", "220 mail.example.com ESMTP\r\n"})
  void serverThatIsNoRedisIsReportedAsSuch(String answer) throws IOException {
    try (SocketServer server = SocketServer.start(client -> answer(client, answer))) {
      RedisEndpoint url = RedisEndpoint.parse("redis://127.0.0.1:" + server.port());
      try (RedisClient client = new RedisClient(RedisOptions.of(url))) {
        RedisUser user = client.user(message -> {});
        assertThatThrownBy(
                () -> user.send(RedisCommand.of("PING"), LIMIT).toCompletableFuture().join())
            .cause()
            .hasMessage(url + " is no Redis: its answer has another protocol")
            .extracting(failure -> ((RedisFailure) failure).kind())
            .isEqualTo(RedisFailure.Kind.FOREIGN);
      }
    }
  }

  @Test
  void refusedConnectionIsReportedInTheWordsOfTheOperatingSystem() {
    RedisEndpoint url = RedisEndpoint.parse("redis://127.0.0.1:1");
    try (RedisClient client = new RedisClient(RedisOptions.of(url))) {
      RedisUser user = client.user(message -> {});
      assertThatThrownBy(
              () -> user.send(RedisCommand.of("PING"), LIMIT).toCompletableFuture().join())
          .cause()
          .hasMessage("cannot reach " + url + " (Connection refused)");
    }
  }

  private static void answer(Socket client, String answer) throws IOException {
    client.getInputStream().read();
    client.getOutputStream().write(answer.getBytes(US_ASCII));
  }
}
