package dev.gauntlet.platform.ma;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.platform.Reply;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(SharedMaPlatform.class)
class MaErrorsIT {

  private final MaClient anonymous;
  private MaClient user;

  MaErrorsIT(MaPlatform platform) {
    this.anonymous = platform.client();
  }

  @BeforeEach
  void logIn() {
    user = anonymous.loggedIn();
  }

  @Test
  void allProblemsOfARequestAreReportedTogether() {
    Reply reply =
        user.post(
            "/tasks",
            Map.of("description", "too short", "task_type", "poetry", "tool_preferences", "x"));
    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.text("status")).isEqualTo("error");
    assertThat(reply.text("path")).isEqualTo("/api/v1/tasks");
    assertThat(reply.at("/details/validation_errors"))
        .extracting(p -> p.path("field").asText() + " " + p.path("type").asText())
        .isEqualTo(
            List.of(
                "body.description string_too_short",
                "body.task_type enum",
                "body.tool_preferences list_type"));
    assertThat(reply.at("/details/validation_errors/0/message").asText()).isNotEmpty();
  }

  @Test
  void pathAndBodyAreValidatedTogether() {
    Reply reply =
        anonymous.post(
            "/workers/no-uuid/heartbeat",
            Map.of("status", "tired", "resources", Map.of("cpu_percent", 101)));
    assertThat(reply.at("/details/validation_errors"))
        .extracting(problem -> problem.path("field").asText())
        .isEqualTo(
            List.of(
                "path.worker_id",
                "body.status",
                "body.resources.cpu_percent",
                "body.resources.memory_percent",
                "body.resources.disk_percent"));
  }

  @Test
  void descriptionAbove10000CharactersIs422() {
    Map<String, String> longest = Map.of("description", "ä".repeat(10_000), "task_type", "testing");
    Map<String, String> tooLong = Map.of("description", "ä".repeat(10_001), "task_type", "testing");
    assertThat(user.post("/tasks", longest).status()).isEqualTo(201);
    assertThat(user.post("/tasks", tooLong).status()).isEqualTo(422);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"machine_id\": | json_invalid",
        "[1, 2]           | model_attributes_type",
        "''               | missing"
      })
  void aBodyThatIsNoJsonObjectIs422(String body, String type) {
    Reply reply = anonymous.send("POST", "/api/v1/workers/register", body);
    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.at("/details/validation_errors/0/field").asText()).isEqualTo("body");
    assertThat(reply.at("/details/validation_errors/0/type").asText()).isEqualTo(type);
    assertThat(reply.at("/details/validation_errors")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "GET,    /api/v1/nothing,        404",
    "GET,    /tasks,                 404",
    "GET,    /,                      404",
    "GET,    /api/v1/auth/login,     405",
    "DELETE, /api/v1/tasks,          405",
    "POST,   /api/v1/health,         405"
  })
  void unknownPathsAndMethodsHaveErrorBodies(String method, String path, int status) {
    Reply reply = user.send(method, path, null);
    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.text("status")).isEqualTo("error");
    assertThat(reply.text("path")).isEqualTo(path);
    assertThat(reply.body().has("details")).isTrue();
  }

  @Test
  void aBodyOfMoreThanAMebibyteIs413() {
    String huge = "{\"description\": \"" + "x".repeat(1 << 20) + "\"}";
    assertThat(user.send("POST", "/api/v1/tasks", huge).status()).isEqualTo(413);
  }

  @Test
  void malformedIdIs422() {
    assertThat(user.get("/tasks/1").status()).isEqualTo(422);
    assertThat(user.get("/tasks/1-1-1-1-1").status()).isEqualTo(422);
    assertThat(user.get("/tasks/" + UUID.randomUUID()).status()).isEqualTo(404);
  }
}
