package dev.gauntlet.platform.ma;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gauntlet.platform.ChannelListener;
import dev.gauntlet.platform.Reply;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedMaPlatform.class)
class MaLogsIT {

  private final MaPlatform platform;
  private final MaClient anonymous;
  private MaClient user;
  private String task;
  private String subtask;

  MaLogsIT(MaPlatform platform) {
    this.platform = platform;
    this.anonymous = platform.client();
  }

  @BeforeEach
  void decomposeATask() {
    user = anonymous.loggedIn();
    platform.query("UPDATE workers SET status = 'offline'");
    task =
        user.post("/tasks", Map.of("description", "Build something", "task_type", "testing"))
            .text("task_id");
    subtask = user.post("/tasks/" + task + "/decompose").at("/subtasks/0/subtask_id").asText();
  }

  @Test
  void logLineIsKeptForAnHour() {
    Reply reply = log("info", "hello");
    assertThat(reply.status()).isEqualTo(201);
    assertThat(reply.at("/success").asBoolean()).isTrue();
    assertThat(reply.at("/broadcasted").asInt()).isZero();
    assertThat(platform.redis().ttl("logs:task:" + task)).isBetween(3590L, 3600L);
    String entry = platform.redis().zrange("logs:task:" + task, 0, 0).get(0);
    assertThat(platform.redis().ttl("logs:entry:" + entry)).isBetween(3590L, 3600L);
  }

  @Test
  void logLinesAreListedNewestFirst() {
    for (int i = 0; i < 5; i++) {
      log("debug", "line " + i);
    }
    Reply all = anonymous.get("/tasks/" + task + "/logs");
    Reply two = anonymous.get("/tasks/" + task + "/logs?limit=2");
    assertThat(all.status()).isEqualTo(200);
    assertThat(all.text("task_id")).isEqualTo(task);
    assertThat(all.at("/count").asInt()).isEqualTo(5);
    assertThat(two.at("/logs"))
        .extracting(line -> line.path("message").asText())
        .containsExactly("line 4", "line 3");
    assertThat(two.at("/count").asInt()).isEqualTo(2);
  }

  @Test
  void logLineNamesItsWorkerOnceAssigned() {
    log("info", "nobody yet");
    String worker =
        anonymous
            .post(
                "/workers/register",
                Map.of("machine_id", "m-" + UUID.randomUUID(), "machine_name", "Ada"))
            .text("worker_id");
    user.post("/subtasks/" + subtask + "/allocate");
    log("warning", "at work");
    JsonNode logs = anonymous.get("/tasks/" + task + "/logs").at("/logs");
    assertThat(logs.path(0).path("worker_id").asText()).isEqualTo(worker);
    assertThat(logs.path(0).path("worker_name").asText()).isEqualTo("Ada");
    assertThat(logs.path(0).path("metadata").path("step").asInt()).isEqualTo(1);
    assertThat(logs.path(1).path("worker_id").isNull()).isTrue();
    assertThat(logs.path(1).path("worker_name").isNull()).isTrue();
  }

  @Test
  void firstLogLineStartsAQueuedSubtask() {
    user.post("/subtasks/" + subtask + "/allocate");
    log("info", "started");
    JsonNode now = user.get("/tasks/" + task).body();
    assertThat(now.path("status").asText()).isEqualTo("in_progress");
    assertThat(now.at("/subtasks/0/status").asText()).isEqualTo("in_progress");
    assertThat(platform.redis().get("tasks:" + task + ":status")).isEqualTo("in_progress");
  }

  @Test
  void logLineIsPublishedToSubscribersOfTheTask() throws Exception {
    try (ChannelListener listener = platform.listen("websocket:task:" + task)) {
      Reply reply = log("error", "boom \"quoted\"");
      assertThat(reply.at("/broadcasted").asInt()).isEqualTo(1);
      JsonNode frame = listener.next();
      assertThat(frame.path("type").asText()).isEqualTo("log");
      assertThat(frame.path("timestamp").asText()).endsWith("Z");
      assertThat(frame.path("data").fieldNames())
          .toIterable()
          .containsExactlyInAnyOrder(
              "subtask_id",
              "task_id",
              "level",
              "message",
              "worker_id",
              "worker_name",
              "timestamp",
              "metadata");
      assertThat(frame.at("/data/message").asText()).isEqualTo("boom \"quoted\"");
      assertThat(frame.at("/data/level").asText()).isEqualTo("error");
    }
  }

  @Test
  void logLineWithoutWorkerOrLevelIsRefused() {
    Map<String, Object> line = Map.of("level", "info", "message", "x");
    assertThat(anonymous.post("/subtasks/" + UUID.randomUUID() + "/log", line).status())
        .isEqualTo(404);
    Reply refused = log("fatal", "");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.at("/details/validation_errors"))
        .extracting(problem -> problem.path("field").asText())
        .isEqualTo(List.of("body.level", "body.message"));
  }

  private Reply log(String level, String message) {
    return anonymous.post(
        "/subtasks/" + subtask + "/log",
        Map.of("level", level, "message", message, "metadata", Map.of("step", 1)));
  }
}
