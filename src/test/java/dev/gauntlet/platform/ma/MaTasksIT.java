package dev.gauntlet.platform.ma;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gauntlet.platform.Reply;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(SharedMaPlatform.class)
class MaTasksIT {

  private final MaPlatform platform;
  private MaClient user;

  MaTasksIT(MaPlatform platform) {
    this.platform = platform;
  }

  @BeforeEach
  void logIn() {
    user = platform.client().loggedIn();
  }

  @Test
  void createdTaskIsPendingInDatabaseRedisAndQueue() {
    Reply reply = create("bug_fix");
    String id = reply.text("task_id");
    assertThat(reply.status()).isEqualTo(201);
    assertThat(reply.text("status")).isEqualTo("pending");
    assertThat(reply.body().has("message")).isTrue();
    assertThat(platform.redis().get("tasks:" + id + ":status")).isEqualTo("pending");
    assertThat(platform.redis().ttl("tasks:" + id + ":status")).isEqualTo(-1);
    assertThat(platform.redis().exists("tasks:" + id + ":progress")).isZero();
    assertThat(platform.redis().lrange("task_queue:main", -1, -1)).containsExactly(id);
    assertThat(user.get("/tasks/" + id).text("status")).isEqualTo("pending");
  }

  @Test
  void onlyDescriptionAndTypeAreRequired() {
    Reply reply = user.post("/tasks", Map.of("description", "ten chars!", "task_type", "testing"));
    assertThat(reply.status()).isEqualTo(201);
    JsonNode task = user.get("/tasks/" + reply.text("task_id")).body();
    assertThat(task.path("checkpoint_frequency").asText()).isEqualTo("medium");
    assertThat(task.path("privacy_level").asText()).isEqualTo("normal");
  }

  @Test
  void aTaskIsShownWithItsMetadataAndSubtasks() {
    String id = create("refactor").text("task_id");
    user.post("/tasks/" + id + "/decompose");
    JsonNode task = user.get("/tasks/" + id).body();
    assertThat(task.at("/task_metadata/task_type").asText()).isEqualTo("refactor");
    assertThat(task.at("/task_metadata/requirements/complexity").asText()).isEqualTo("medium");
    assertThat(task.at("/tool_preferences/0").asText()).isEqualTo("claude_code");
    assertThat(task.at("/subtasks")).hasSize(3);
    assertThat(task.at("/subtasks/0").fieldNames())
        .toIterable()
        .contains("subtask_id", "name", "status", "progress", "assigned_worker", "assigned_tool");
    assertThat(task.path("created_at").asText()).endsWith("Z");
    assertThat(task.path("status").asText()).isEqualTo("initializing");
  }

  @Test
  void anUnknownTaskIs404WithDetails() {
    String unknown = UUID.randomUUID().toString();
    Reply reply = user.get("/tasks/" + unknown);
    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.text("status")).isEqualTo("error");
    assertThat(reply.text("path")).isEqualTo("/api/v1/tasks/" + unknown);
    assertThat(reply.at("/details/resource").asText()).isEqualTo("Task");
    assertThat(reply.at("/details/identifier").asText()).isEqualTo(unknown);
    for (String action : List.of("decompose", "cancel")) {
      assertThat(user.post("/tasks/" + unknown + "/" + action).status()).isEqualTo(404);
    }
    assertThat(user.get("/tasks/" + unknown + "/ready-subtasks").status()).isEqualTo(404);
    assertThat(user.get("/tasks/" + unknown + "/logs").status()).isEqualTo(404);
  }

  @Test
  void tasksAreListedNewestFirstWithDescriptionsCutAt200() {
    String older = create("testing").text("task_id");
    String newer =
        user.post("/tasks", Map.of("description", "x".repeat(10_000), "task_type", "testing"))
            .text("task_id");
    Reply list = user.get("/tasks?limit=2");
    assertThat(list.status()).isEqualTo(200);
    assertThat(list.at("/tasks/0/task_id").asText()).isEqualTo(newer);
    assertThat(list.at("/tasks/1/task_id").asText()).isEqualTo(older);
    assertThat(list.at("/tasks/0/description").asText()).isEqualTo("x".repeat(200));
    assertThat(list.at("/tasks/0/progress").asInt()).isZero();
    assertThat(list.at("/tasks/0").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder(
            "task_id", "description", "status", "progress", "created_at", "updated_at");
  }

  @Test
  void allUsersSeeAllTasksInPages() {
    for (int i = 0; i < 5; i++) {
      create("testing");
    }
    Reply page = platform.client().loggedIn().get("/tasks?limit=3&offset=2");
    assertThat(page.at("/tasks")).hasSize(3);
    assertThat(page.at("/offset").asInt()).isEqualTo(2);
    assertThat(page.at("/total").asText())
        .isEqualTo(platform.query("SELECT count(*) FROM tasks").get(0));
    assertThat(page.at("/tasks/0/task_id").asText())
        .isEqualTo(user.get("/tasks?limit=1&offset=2").at("/tasks/0/task_id").asText());
  }

  @Test
  void aStatusFiltersTheListAndItsTotal() {
    create("testing");
    String id = create("testing").text("task_id");
    user.post("/tasks/" + id + "/cancel");
    Reply cancelled = user.get("/tasks?status=cancelled");
    assertThat(cancelled.at("/tasks/0/task_id").asText()).isEqualTo(id);
    assertThat(cancelled.at("/total").asText())
        .isEqualTo(platform.query("SELECT count(*) FROM tasks WHERE status = 'cancelled'").get(0));
  }

  @Test
  void pageSizeAbove100Is422() {
    assertThat(user.get("/tasks?limit=100").status()).isEqualTo(200);
    Reply refused = user.get("/tasks?limit=101");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.at("/details/validation_errors/0/field").asText()).isEqualTo("query.limit");
  }

  @Test
  void progressIsNullUntilWritten() {
    String id = create("testing").text("task_id");
    Reply fresh = user.get("/tasks/" + id + "/progress");
    Reply unknown = user.get("/tasks/" + UUID.randomUUID() + "/progress");
    platform.redis().set("tasks:" + id + ":progress", "40");
    Reply written = user.get("/tasks/" + id + "/progress");
    assertThat(fresh.status()).isEqualTo(200);
    assertThat(fresh.text("status")).isEqualTo("pending");
    assertThat(fresh.at("/progress").isNull()).isTrue();
    assertThat(unknown.status()).isEqualTo(200);
    assertThat(unknown.at("/status").isNull()).isTrue();
    assertThat(written.at("/progress").asInt()).isEqualTo(40);
  }

  @ParameterizedTest
  @CsvSource({
    "develop_feature, 4, '1:0;2:0;3:1,2'",
    "bug_fix, 3, '1:0;2:1'",
    "refactor, 3, '1:0;2:1'",
    "code_review, 3, '2:0,1'",
    "documentation, 3, '2:0,1'",
    "testing, 4, '1:0;2:0;3:1,2'"
  })
  void decomposingGivesTheTypesSubtasksWithDependenciesAsIds(
      String type, int count, String dependencies) {
    String id = create(type).text("task_id");
    Reply reply = user.post("/tasks/" + id + "/decompose");
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.at("/subtask_count").asInt()).isEqualTo(count);
    JsonNode subtasks = reply.at("/subtasks");
    assertThat(subtasks).hasSize(count);
    assertThat(dependenciesOf(subtasks)).isEqualTo(expected(dependencies, subtasks));
    assertThat(subtasks)
        .allSatisfy(
            subtask -> {
              assertThat(subtask.path("complexity").isInt()).isTrue();
              assertThat(subtask.path("priority").isInt()).isTrue();
              assertThat(subtask.path("recommended_tool").asText()).isNotEmpty();
            });
    assertThat(platform.redis().get("tasks:" + id + ":status")).isEqualTo("initializing");
    assertThat(platform.redis().lpos("task_queue:main", id)).isNull();
  }

  @Test
  void decomposingTwiceIs409() {
    String id = create("testing").text("task_id");
    user.post("/tasks/" + id + "/decompose");
    Reply again = user.post("/tasks/" + id + "/decompose");
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.text("message")).contains("already");
  }

  @Test
  void cancellingClosesTheTaskAndItsOpenSubtasks() {
    String id = create("testing").text("task_id");
    user.post("/tasks/" + id + "/decompose");
    Reply reply = user.post("/tasks/" + id + "/cancel");
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.text("task_id")).isEqualTo(id);
    assertThat(reply.text("status")).isEqualTo("cancelled");
    JsonNode task = user.get("/tasks/" + id).body();
    assertThat(task.path("status").asText()).isEqualTo("cancelled");
    assertThat(task.path("subtasks"))
        .allMatch(subtask -> subtask.path("status").asText().equals("cancelled"));
    assertThat(platform.redis().get("tasks:" + id + ":status")).isEqualTo("cancelled");
    assertThat(user.post("/tasks/" + id + "/cancel").status()).isEqualTo(409);
    assertThat(user.post("/tasks/" + id + "/decompose").status()).isEqualTo(409);
  }

  private Reply create(String type) {
    Map<String, Object> body = new HashMap<>();
    body.put("description", "Build something that is worth it");
    body.put("task_type", type);
    body.put("requirements", Map.of("complexity", "medium", "estimated_time", "30m"));
    body.put("checkpoint_frequency", "medium");
    body.put("privacy_level", "normal");
    body.put("tool_preferences", List.of("claude_code"));
    return user.post("/tasks", body);
  }

  private static Map<String, List<String>> dependenciesOf(JsonNode subtasks) {
    Map<String, List<String>> found = new HashMap<>();
    for (JsonNode subtask : subtasks) {
      List<String> ids = new ArrayList<>();
      subtask.path("dependencies").forEach(id -> ids.add(id.asText()));
      found.put(subtask.path("subtask_id").asText(), ids);
    }
    return found;
  }

  private static Map<String, List<String>> expected(String text, JsonNode subtasks) {
    Map<String, List<String>> expected = new HashMap<>();
    subtasks.forEach(subtask -> expected.put(subtask.path("subtask_id").asText(), List.of()));
    for (String rule : text.split(";")) {
      String[] parts = rule.split(":");
      List<String> ids = new ArrayList<>();
      for (String position : parts[1].split(",")) {
        ids.add(subtasks.path(Integer.parseInt(position)).path("subtask_id").asText());
      }
      expected.put(subtasks.path(Integer.parseInt(parts[0])).path("subtask_id").asText(), ids);
    }
    return expected;
  }
}
