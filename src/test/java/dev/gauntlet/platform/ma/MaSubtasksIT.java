package dev.gauntlet.platform.ma;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gauntlet.platform.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedMaPlatform.class)
class MaSubtasksIT {

  private final MaPlatform platform;
  private final MaClient anonymous;
  private MaClient user;

  MaSubtasksIT(MaPlatform platform) {
    this.platform = platform;
    this.anonymous = platform.client();
  }

  @BeforeEach
  void startWithoutFreeWorkers() {
    user = anonymous.loggedIn();
    platform.query("UPDATE workers SET status = 'offline'");
  }

  @Test
  void onlySubtasksWithoutOpenDependenciesAreReady() {
    Decomposed task = decomposed("develop_feature");
    Reply ready = user.get("/tasks/" + task.id() + "/ready-subtasks");
    assertThat(ready.status()).isEqualTo(200);
    assertThat(ready.text("task_id")).isEqualTo(task.id());
    assertThat(ready.at("/total_ready").asInt()).isEqualTo(1);
    assertThat(ready.at("/ready_subtasks/0/subtask_id").asText()).isEqualTo(task.subtask(0));
  }

  @Test
  void subtaskIsAllocatedToAnIdleWorkerWithTheRequiredTool() {
    worker("gemini_cli");
    String fitting = worker("claude_code");
    Decomposed task = decomposed("bug_fix");
    Reply reply = user.post("/subtasks/" + task.subtask(0) + "/allocate");
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.text("subtask_id")).isEqualTo(task.subtask(0));
    assertThat(reply.text("worker_id")).isEqualTo(fitting);
    assertThat(reply.text("status")).isEqualTo("allocated");
    assertThat(user.get("/workers/" + fitting).text("status")).isEqualTo("busy");
    assertThat(platform.redis().get("workers:" + fitting + ":status")).isEqualTo("busy");
    JsonNode subtask = user.get("/tasks/" + task.id()).at("/subtasks/0");
    assertThat(subtask.path("status").asText()).isEqualTo("queued");
    assertThat(subtask.path("assigned_worker").asText()).isEqualTo(fitting);
    assertThat(subtask.path("assigned_tool").asText()).isEqualTo("claude_code");
  }

  @Test
  void subtaskWithoutAWorkerIsQueuedAndAllocatedLater() {
    Decomposed task = decomposed("bug_fix");
    Reply queued = user.post("/subtasks/" + task.subtask(0) + "/allocate");
    String worker = worker("claude_code");
    Reply later = user.post("/subtasks/" + task.subtask(0) + "/allocate");
    assertThat(queued.text("status")).isEqualTo("queued");
    assertThat(queued.at("/worker_id").isNull()).isTrue();
    assertThat(later.text("worker_id")).isEqualTo(worker);
  }

  @Test
  void blockedOrAllocatedSubtaskIsNotAllocated() {
    worker("claude_code");
    worker("claude_code");
    Decomposed task = decomposed("bug_fix");
    user.post("/subtasks/" + task.subtask(0) + "/allocate");
    assertThat(user.post("/subtasks/" + task.subtask(0) + "/allocate").status()).isEqualTo(409);
    assertThat(user.post("/subtasks/" + task.subtask(1) + "/allocate").status()).isEqualTo(409);
    assertThat(user.post("/subtasks/" + UUID.randomUUID() + "/allocate").status()).isEqualTo(404);
  }

  @Test
  void taskCompletesWithItsLastResult() {
    String worker = worker("claude_code");
    Decomposed task = decomposed("bug_fix");
    user.post("/subtasks/" + task.subtask(0) + "/allocate");
    Reply first = result(task.subtask(0), "completed");
    assertThat(first.status()).isEqualTo(200);
    assertThat(first.text("subtask_id")).isEqualTo(task.subtask(0));
    assertThat(first.text("status")).isEqualTo("completed");
    assertThat(first.at("/progress").asInt()).isEqualTo(33);
    assertThat(first.at("/newly_allocated").asInt()).isEqualTo(1);
    assertThat(user.get("/tasks/" + task.id()).text("status")).isEqualTo("in_progress");
    assertThat(user.get("/workers/" + worker).text("status")).isEqualTo("busy");
    result(task.subtask(1), "completed");
    Reply last = result(task.subtask(2), "completed");
    assertThat(last.at("/progress").asInt()).isEqualTo(100);
    assertThat(last.at("/newly_allocated").asInt()).isZero();
    Reply done = user.get("/tasks/" + task.id());
    assertThat(done.text("status")).isEqualTo("completed");
    assertThat(done.body().path("completed_at").isTextual()).isTrue();
    assertThat(user.get("/workers/" + worker).text("status")).isEqualTo("online");
    Reply progress = user.get("/tasks/" + task.id() + "/progress");
    assertThat(progress.text("status")).isEqualTo("completed");
    assertThat(progress.at("/progress").asInt()).isEqualTo(100);
    assertThat(platform.redis().ttl("tasks:" + task.id() + ":progress")).isEqualTo(-1);
  }

  @Test
  void resultAllocatesAllReadySubtasks() {
    worker("claude_code");
    worker("gemini_cli");
    Decomposed task = decomposed("develop_feature");
    user.post("/subtasks/" + task.subtask(0) + "/allocate");
    assertThat(result(task.subtask(0), "completed").at("/newly_allocated").asInt()).isEqualTo(2);
  }

  @Test
  void aFailedSubtaskFailsTheTask() {
    worker("claude_code");
    Decomposed task = decomposed("bug_fix");
    user.post("/subtasks/" + task.subtask(0) + "/allocate");
    Reply failed = result(task.subtask(0), "failed");
    assertThat(failed.text("status")).isEqualTo("failed");
    assertThat(failed.at("/newly_allocated").asInt()).isZero();
    assertThat(user.get("/tasks/" + task.id()).text("status")).isEqualTo("failed");
  }

  @Test
  void resultForAnInactiveSubtaskIs400() {
    Decomposed task = decomposed("bug_fix");
    Reply tooEarly = result(task.subtask(0), "completed");
    assertThat(tooEarly.status()).isEqualTo(400);
    assertThat(tooEarly.text("message")).isEqualTo("Subtask is not in progress");
    assertThat(result(UUID.randomUUID().toString(), "completed").status()).isEqualTo(404);
  }

  @Test
  void cancellingATaskFreesItsWorker() {
    String worker = worker("claude_code");
    Decomposed task = decomposed("bug_fix");
    user.post("/subtasks/" + task.subtask(0) + "/allocate");
    user.post("/tasks/" + task.id() + "/cancel");
    assertThat(user.get("/workers/" + worker).text("status")).isEqualTo("online");
    assertThat(platform.redis().get("workers:" + worker + ":status")).isEqualTo("online");
    assertThat(result(task.subtask(0), "completed").status()).isEqualTo(400);
  }

  private String worker(String tool) {
    return anonymous
        .post(
            "/workers/register",
            Map.of(
                "machine_id",
                "m-" + UUID.randomUUID(),
                "machine_name",
                "Machine",
                "tools",
                List.of(tool)))
        .text("worker_id");
  }

  private Reply result(String subtask, String status) {
    return anonymous.post(
        "/subtasks/" + subtask + "/result",
        Map.of("status", status, "result", Map.of("output", "x"), "execution_time", 1.5));
  }

  private record Decomposed(String id, List<String> subtasks) {

    String subtask(int position) {
      return subtasks.get(position);
    }
  }

  private Decomposed decomposed(String type) {
    String id =
        user.post("/tasks", Map.of("description", "Build something", "task_type", type))
            .text("task_id");
    List<String> subtasks = new ArrayList<>();
    user.post("/tasks/" + id + "/decompose")
        .at("/subtasks")
        .forEach(subtask -> subtasks.add(subtask.path("subtask_id").asText()));
    return new Decomposed(id, subtasks);
  }
}
