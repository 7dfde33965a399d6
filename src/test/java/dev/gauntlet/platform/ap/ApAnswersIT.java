package dev.gauntlet.platform.ap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.platform.Reply;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of properties that every answer has. */
@ExtendWith(SharedApPlatform.class)
class ApAnswersIT {

  private final ApClient client;

  ApAnswersIT(ApPlatform platform) {
    this.client = platform.client();
  }

  @Test
  void healthAndReadinessHaveNoPrefix() {
    Reply health = client.send("GET", "/health", null);
    assertThat(health.status()).isEqualTo(200);
    assertThat(health.text("status")).isEqualTo("healthy");
    Reply ready = client.send("GET", "/health/ready", null);
    assertThat(ready.status()).isEqualTo(200);
    assertThat(ready.text("status")).isEqualTo("ready");
    assertThat(client.get("/health").status()).isEqualTo(404);
  }

  @Test
  void metricsAreLabelledByRoute() {
    client.loggedIn().get("/agents");
    Reply metrics = client.send("GET", "/metrics", null);
    assertThat(metrics.status()).isEqualTo(200);
    assertThat(metrics.text())
        .containsPattern("code=\"200\"[^}]*route=\"/api/v1/agents[^\"]*\"")
        .containsPattern("vertx_pool_in_use\\{[^}]*pool_name=\"gauntlet_ap\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/health", "/api/v1/agents", "/nothing", "/api/v1/auth/login"})
  void everyAnswerHasTheStandardHeaders(String path) {
    long now = Instant.now().getEpochSecond();
    Reply reply = client.with("X-Correlation-ID", "abc-123").send("GET", path, null);
    assertThat(reply.header("X-Correlation-ID")).isEqualTo("abc-123");
    assertThat(reply.header("X-Response-Time")).matches("\\d+\\.\\d\\dms");
    assertThat(reply.header("X-RateLimit-Limit")).isEqualTo("60");
    assertThat(reply.header("X-RateLimit-Remaining")).isEqualTo("60");
    assertThat(Long.parseLong(reply.header("X-RateLimit-Reset"))).isBetween(now + 55, now + 65);
  }

  @Test
  void requestWithoutAnIdIsAssignedOne() {
    Reply one = client.send("GET", "/health", null);
    Reply two = client.with("X-Correlation-ID", "x".repeat(200)).send("GET", "/health", null);
    assertThat(one.header("X-Correlation-ID")).hasSize(36);
    assertThat(two.header("X-Correlation-ID")).hasSize(36);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /api/v1/nothing, 404, Not found",
    "GET, /agents, 404, Not found",
    "GET, /api/v1/auth/login, 405, Method not allowed",
    "PUT, /api/v1/agents, 405, Method not allowed"
  })
  void unknownPathsAndMethodsHaveErrorBodies(
      String method, String path, int status, String detail) {
    Reply reply = client.send(method, path, null);
    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.text()).isEqualTo("{\"detail\":\"" + detail + "\"}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"name\": | json_invalid",
        "[1, 2] | model_attributes_type",
        "'' | missing"
      })
  void aBodyThatIsNoJsonObjectIs422(String body, String type) {
    Reply reply = client.loggedIn().send("POST", "/api/v1/agents", body);
    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.at("/detail")).hasSize(1);
    assertThat(reply.at("/detail/0/loc/0").asText()).isEqualTo("body");
    assertThat(reply.at("/detail/0/type").asText()).isEqualTo(type);
  }

  @Test
  void aBodyOfMoreThanAMebibyteIs413() {
    String huge = "{\"name\": \"" + "x".repeat(1 << 20) + "\"}";
    Reply reply = client.loggedIn().send("POST", "/api/v1/agents", huge);
    assertThat(reply.status()).isEqualTo(413);
    assertThat(reply.text("detail")).isEqualTo("Request body too large");
  }
}
