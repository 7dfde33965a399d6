package dev.gauntlet.platform.ap;

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

@ExtendWith(SharedApPlatform.class)
class ApAgentsIT {

  private final ApPlatform platform;
  private ApClient user;

  ApAgentsIT(ApPlatform platform) {
    this.platform = platform;
  }

  @BeforeEach
  void logIn() {
    user = platform.client().loggedIn();
  }

  @Test
  void anAgentIsCreatedWithItsDefaults() {
    Reply reply = user.post("/agents", agent("Load Test Agent 17"));
    assertThat(reply.status()).isEqualTo(201);
    assertThat(reply.body().fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder(
            "id",
            "tenant_id",
            "name",
            "slug",
            "description",
            "status",
            "model_provider",
            "model_name",
            "system_prompt",
            "temperature",
            "max_tokens",
            "capabilities",
            "tools",
            "timeout_seconds",
            "max_iterations",
            "memory_enabled",
            "version",
            "tags",
            "config",
            "created_at",
            "updated_at");
    assertThat(reply.text("status")).isEqualTo("active");
    assertThat(reply.text("version")).isEqualTo("1.0.0");
    assertThat(reply.at("/timeout_seconds").asInt()).isEqualTo(300);
    assertThat(reply.at("/max_iterations").asInt()).isEqualTo(10);
    assertThat(reply.at("/temperature").asDouble()).isEqualTo(0.7);
    assertThat(reply.at("/tools").isArray()).isTrue();
    assertThat(reply.at("/config").isObject()).isTrue();
    assertThat(user.get("/agents/" + reply.text("id")).body()).isEqualTo(reply.body());
  }

  @Test
  void agentsOfTheSameNameHaveDifferentSlugs() {
    Reply first = user.post("/agents", agent("Twin"));
    Reply second = user.post("/agents", agent("Twin"));
    assertThat(List.of(first.status(), second.status())).containsOnly(201);
    assertThat(first.text("slug")).startsWith("twin-").isNotEqualTo(second.text("slug"));
  }

  @Test
  void duplicateSlugIs400() {
    String slug = "slug-" + UUID.randomUUID();
    assertThat(user.post("/agents", agent("A", "slug", slug)).text("slug")).isEqualTo(slug);
    Reply taken = user.post("/agents", agent("B", "slug", slug));
    assertThat(taken.status()).isEqualTo(400);
    assertThat(taken.text("detail")).isEqualTo("Agent with this slug already exists");
    String other = user.post("/agents", agent("C")).text("id");
    assertThat(user.patch("/agents/" + other, Map.of("slug", slug)).status()).isEqualTo(400);
  }

  @Test
  void patchChangesOnlyTheGivenFields() {
    Reply before = user.post("/agents", agent("Before"));
    String path = "/agents/" + before.text("id");
    Reply after =
        user.patch(path, Map.of("name", "After", "temperature", 2, "tags", List.of("new")));
    assertThat(after.status()).isEqualTo(200);
    assertThat(after.text("name")).isEqualTo("After");
    assertThat(after.at("/temperature").asDouble()).isEqualTo(2);
    assertThat(after.at("/tags/0").asText()).isEqualTo("new");
    assertThat(after.text("slug")).isEqualTo(before.text("slug"));
    assertThat(after.at("/max_tokens")).isEqualTo(before.at("/max_tokens"));
    assertThat(after.text("updated_at")).isNotEqualTo(before.text("updated_at"));
    assertThat(user.get(path).body()).isEqualTo(after.body());
    assertThat(user.patch(path, Map.of("max_tokens", 0)).status()).isEqualTo(422);
  }

  @Test
  void deletedAgentIsNotFound() {
    String path = "/agents/" + user.post("/agents", agent("Short-lived")).text("id");
    Reply deleted = user.delete(path);
    assertThat(deleted.status()).isEqualTo(204);
    assertThat(deleted.text()).isEmpty();
    assertThat(user.get(path).status()).isEqualTo(404);
    assertThat(user.get(path).text()).isEqualTo("{\"detail\":\"Agent not found\"}");
    assertThat(user.delete(path).status()).isEqualTo(404);
    assertThat(user.patch(path, Map.of()).status()).isEqualTo(404);
  }

  @Test
  void agentsAreListedNewestFirstInPages() {
    String mark = UUID.randomUUID().toString();
    List<String> newestFirst = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      newestFirst.add(0, user.post("/agents", agent(mark + " " + i)).text("id"));
    }
    String query = "/agents?limit=2&search=" + mark;
    assertThat(ids(user.get(query + "&page=1"))).isEqualTo(newestFirst.subList(0, 2));
    assertThat(ids(user.get(query + "&page=2"))).isEqualTo(newestFirst.subList(2, 4));
    Reply last = user.get(query + "&page=3");
    assertThat(ids(last)).isEqualTo(newestFirst.subList(4, 5));
    assertThat(last.at("/pagination"))
        .hasToString("{\"page\":3,\"limit\":2,\"total\":5,\"total_pages\":3}");
    Reply beyond = user.get(query + "&page=2147483647");
    assertThat(beyond.status()).isEqualTo(200);
    assertThat(ids(beyond)).isEmpty();
  }

  @Test
  void searchIsLiteralAndIgnoresCase() {
    String mark = UUID.randomUUID().toString().substring(0, 8);
    user.post("/agents", agent("100% Sure_" + mark));
    assertThat(ids(user.get("/agents?search=100%25%20sURE_" + mark))).hasSize(1);
    assertThat(ids(user.get("/agents?search=100__Sure_" + mark))).isEmpty();
  }

  @Test
  void theListIsFilteredByStatus() {
    assertThat(ids(user.get("/agents?status=active"))).isNotEmpty();
    Reply archived = user.get("/agents?status=archived");
    assertThat(ids(archived)).isEmpty();
    assertThat(archived.at("/pagination/total_pages").asInt()).isZero();
  }

  @Test
  void defaultPageSizeIs20() {
    Reply reply = user.get("/agents");
    assertThat(reply.at("/pagination/page").asInt()).isEqualTo(1);
    assertThat(reply.at("/pagination/limit").asInt()).isEqualTo(20);
    assertThat(ids(user.get("/agents?limit=100"))).hasSizeLessThanOrEqualTo(100);
  }

  @ParameterizedTest
  @CsvSource({
    "page=0, page",
    "limit=0, limit",
    "limit=101, limit",
    "limit=x, limit",
    "page=2147483648, page",
    "status=asleep, status"
  })
  void invalidPageIs422(String query, String parameter) {
    Reply reply = user.get("/agents?" + query);
    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.at("/detail/0/loc")).hasToString("[\"query\",\"" + parameter + "\"]");
  }

  @ParameterizedTest
  @CsvSource({
    "name, '', string_too_short",
    "name, , missing",
    "description, , missing",
    "system_prompt, , missing",
    "model_provider, , missing",
    "model_name, , missing",
    "temperature, , missing",
    "max_tokens, , missing",
    "slug, Not a slug, string_pattern_mismatch",
    "temperature, warm, float_type"
  })
  void badInputIs422(String field, String value, String type) {
    Reply reply = user.post("/agents", agent("Agent", field, value));
    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.at("/detail")).hasSize(1);
    assertThat(reply.at("/detail/0/loc")).hasToString("[\"body\",\"" + field + "\"]");
    assertThat(reply.at("/detail/0/type").asText()).isEqualTo(type);
  }

  @Test
  void numbersOutOfRangeAreRejected() {
    assertThat(user.post("/agents", agent("A", "temperature", 2)).status()).isEqualTo(201);
    assertThat(user.post("/agents", agent("A", "temperature", 2.01)).status()).isEqualTo(422);
    assertThat(user.post("/agents", agent("A", "temperature", -0.1)).status()).isEqualTo(422);
    assertThat(user.post("/agents", agent("A", "max_tokens", 0)).status()).isEqualTo(422);
    assertThat(user.post("/agents", agent("A", "max_tokens", 1.5)).status()).isEqualTo(422);
    assertThat(user.post("/agents", agent("x".repeat(255))).status()).isEqualTo(201);
    assertThat(user.post("/agents", agent("x".repeat(256))).status()).isEqualTo(422);
  }

  @Test
  void malformedIdIs422AndUnknownIdIs404() {
    Reply reply = user.get("/agents/1");
    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.at("/detail/0/loc")).hasToString("[\"path\",\"agent_id\"]");
    assertThat(user.get("/agents/" + UUID.randomUUID()).status()).isEqualTo(404);
  }

  @Test
  void agentOfAnotherTenantIsNotFound() {
    String id = UUID.randomUUID().toString();
    platform.query(
        "INSERT INTO tenants (id, name, slug) VALUES (?::uuid, 'Other', ?)", id, "other-" + id);
    platform.query(
        """
        INSERT INTO agents (id, tenant_id, name, slug, description, model_provider, model_name,
          system_prompt, temperature, max_tokens)
        VALUES (?::uuid, ?::uuid, ?, 'theirs', '', 'p', 'm', '', 0, 1)
        """,
        id,
        id,
        "Theirs " + id);
    assertThat(user.get("/agents/" + id).status()).isEqualTo(404);
    assertThat(user.delete("/agents/" + id).status()).isEqualTo(404);
    assertThat(ids(user.get("/agents?search=" + id))).isEmpty();
  }

  private static List<String> ids(Reply list) {
    assertThat(list.status()).isEqualTo(200);
    List<String> ids = new ArrayList<>();
    for (JsonNode agent : list.at("/agents")) {
      ids.add(agent.path("id").asText());
    }
    return ids;
  }

  private static Map<String, Object> agent(String name) {
    return new HashMap<>(
        Map.of(
            "name", name,
            "description", "Made by a test",
            "system_prompt", "You are a test agent.",
            "model_provider", "anthropic",
            "model_name", "claude-3-5-sonnet-20241022",
            "temperature", 0.7,
            "max_tokens", 1000));
  }

  /** Returns the agent with one field changed, or removed if the value is null. */
  private static Map<String, Object> agent(String name, String field, Object value) {
    Map<String, Object> agent = agent(name);
    agent.put(field, value);
    agent.values().removeIf(given -> given == null);
    return agent;
  }
}
