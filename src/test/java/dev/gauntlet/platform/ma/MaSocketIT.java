package dev.gauntlet.platform.ma;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gauntlet.platform.ReferencePlatform;
import dev.gauntlet.platform.http.FaultRules;
import dev.gauntlet.platform.push.PushSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedMaPlatform.class)
class MaSocketIT {

  private final MaPlatform platform;
  private WatchedTask task;

  MaSocketIT(MaPlatform platform) {
    this.platform = platform;
  }

  @BeforeEach
  void decomposeATask() {
    task = WatchedTask.of(platform.client());
  }

  @Test
  void subscriptionIsConfirmedBeforeEachLineIsPushed() throws Exception {
    try (LogSocket socket = watch(task)) {
      assertThat(task.log("hello").at("/broadcasted").asInt()).isEqualTo(1);
      JsonNode push = socket.next();
      assertThat(push.fieldNames()).toIterable().containsExactly("type", "data", "timestamp");
      assertThat(push.at("/data/task_id").asText()).isEqualTo(task.id());
      assertThat(push.at("/data/message").asText()).isEqualTo("hello");
    }
  }

  @Test
  void invalidTokenAndUnknownTaskAreRejectedBeforeTheUpgrade() {
    assertThat(refusal(task.id(), "")).isEqualTo(403);
    assertThat(refusal(task.id(), "forged")).isEqualTo(403);
    assertThat(refusal(UUID.randomUUID().toString(), task.token())).isEqualTo(403);
    assertThat(refusal("no-uuid", task.token())).isEqualTo(403);
  }

  @Test
  void aClientSubscribesUnsubscribesAndPings() throws Exception {
    WatchedTask other = WatchedTask.of(platform.client());
    try (LogSocket socket = watch(task)) {
      socket.send("{\"action\":\"subscribe\",\"task_id\":\"%s\"}".formatted(other.id()));
      assertThat(socket.next().at("/data/task_id").asText()).isEqualTo(other.id());
      other.log("from the other");
      assertThat(socket.nextLine()).isEqualTo("from the other");
      socket.send("{\"action\":\"unsubscribe\",\"task_id\":\"%s\"}".formatted(other.id()));
      JsonNode confirmed = socket.next();
      assertThat(confirmed.path("type").asText()).isEqualTo("unsubscribed");
      other.log("unheard");
      socket.send("{\"action\":\"ping\"}");
      assertThat(socket.next().path("type").asText()).isEqualTo("pong");
    }
  }

  @Test
  void invalidFrameIsAnErrorAndTheSocketStaysOpen() throws Exception {
    try (LogSocket socket = watch(task)) {
      for (String frame :
          List.of(
              "no json",
              "[]",
              "{}",
              "{\"action\":\"dance\"}",
              "{\"action\":\"subscribe\"}",
              "{\"action\":\"subscribe\",\"task_id\":\"1-1-1-1-1\"}",
              "{\"action\":\"subscribe\",\"task_id\":\"%s\"}".formatted(UUID.randomUUID()))) {
        socket.send(frame);
        JsonNode error = socket.next();
        assertThat(error.path("type").asText()).as(frame).isEqualTo("error");
        assertThat(error.at("/data/message").asText()).as(frame).isNotBlank();
      }
      socket.sendBytes(new byte[] {1, 2, 3});
      assertThat(socket.next().path("type").asText()).isEqualTo("error");
      task.log("still here");
      assertThat(socket.nextLine()).isEqualTo("still here");
    }
  }

  @Test
  void logLineReachesSubscribersOnEveryInstance() throws Exception {
    try (ReferencePlatform other = platform.startAnother(FaultRules.none())) {
      String otherUrl = other.baseUrls().get("ma");
      WatchedTask there = WatchedTask.of(new MaClient(otherUrl));
      List<LogSocket> sockets = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        sockets.add(LogSocket.open(platform.baseUrl(), there.id(), task.token()));
        sockets.add(LogSocket.open(otherUrl, there.id(), there.token()));
      }
      for (LogSocket socket : sockets) {
        assertThat(socket.next().path("type").asText()).isEqualTo("subscribed");
      }
      assertThat(there.log("to all").at("/broadcasted").asInt()).isEqualTo(2);
      for (LogSocket socket : sockets) {
        assertThat(socket.nextLine()).isEqualTo("to all");
        socket.close();
      }
    }
  }

  @Test
  void slowReaderDelaysNoOtherAndIsClosed() throws Exception {
    try (LogSocket reading = watch(task);
        SilentSocket silent = SilentSocket.open(platform.baseUrl(), task)) {
      Map<String, Object> ballast = Map.of("text", "x".repeat(700_000));
      for (int i = 0; i < 30; i++) {
        task.log("line " + i, ballast);
        assertThat(reading.nextLine()).isEqualTo("line " + i);
      }
      assertThat(silent.closeCode()).isEqualTo(PushSocket.TOO_SLOW);
    }
  }

  @Test
  void manyLinesKeepTheirOrder() throws Exception {
    try (LogSocket socket = watch(task)) {
      IntStream.range(0, 200).forEach(i -> task.log("line " + i));
      for (int i = 0; i < 200; i++) {
        assertThat(socket.nextLine()).isEqualTo("line " + i);
      }
    }
  }

  private LogSocket watch(WatchedTask watched) throws Exception {
    LogSocket socket = LogSocket.open(platform.baseUrl(), watched.id(), watched.token());
    JsonNode first = socket.next();
    assertThat(first.path("type").asText()).isEqualTo("subscribed");
    assertThat(first.at("/data/task_id").asText()).isEqualTo(watched.id());
    return socket;
  }

  private int refusal(String id, String token) {
    return LogSocket.refusal(platform.baseUrl(), id, token);
  }
}
