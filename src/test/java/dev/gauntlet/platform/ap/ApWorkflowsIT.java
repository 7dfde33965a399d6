package dev.gauntlet.platform.ap;

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

@ExtendWith(SharedApPlatform.class)
class ApWorkflowsIT {

  private static final String PATH = "/workflows/workflows";
  private static final List<Map<String, String>> STEPS =
      List.of(Map.of("type", "agent", "name", "classify"), Map.of("type", "tool", "name", "store"));

  private final ApPlatform platform;
  private ApClient user;

  ApWorkflowsIT(ApPlatform platform) {
    this.platform = platform;
  }

  @BeforeEach
  void logIn() {
    user = platform.client().loggedIn();
  }

  @Test
  void newWorkflowIsADraftUntilActivation() {
    Reply draft = create("Flow " + UUID.randomUUID(), STEPS);
    assertThat(draft.status()).isEqualTo(201);
    assertThat(draft.body().fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder(
            "id",
            "name",
            "slug",
            "description",
            "version",
            "steps",
            "triggers",
            "timeout_seconds",
            "max_retries",
            "retry_strategy",
            "status",
            "tags",
            "category",
            "execution_count",
            "success_count",
            "failure_count",
            "created_at",
            "updated_at");
    assertThat(draft.text("status")).isEqualTo("draft");
    assertThat(draft.at("/timeout_seconds").asInt()).isEqualTo(3600);
    assertThat(draft.at("/max_retries").asInt()).isEqualTo(3);
    assertThat(draft.at("/steps/1/name").asText()).isEqualTo("store");
    Reply active = activate(draft.text("id"));
    assertThat(active.status()).isEqualTo(200);
    assertThat(active.text("status")).isEqualTo("active");
    assertThat(activate(draft.text("id")).status()).isEqualTo(200);
  }

  @Test
  void duplicateNameIs400() {
    String name = "Flow " + UUID.randomUUID();
    assertThat(create(name, STEPS).status()).isEqualTo(201);
    Reply taken = create(name, STEPS);
    assertThat(taken.status()).isEqualTo(400);
    assertThat(taken.text("detail")).isEqualTo("Workflow with this name already exists");
  }

  @Test
  void stepsAreValidatedIndividually() {
    Reply reply = create("Flow", List.of(Map.of("type", "agent"), "no step"));
    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.at("/detail"))
        .extracting(problem -> problem.path("loc").toString())
        .isEqualTo(List.of("[\"body\",\"steps\",1]", "[\"body\",\"steps\",0,\"name\"]"));
    assertThat(create("Flow", List.of()).at("/detail/0/type").asText()).isEqualTo("too_short");
    assertThat(user.post(PATH, Map.of("name", "Flow")).at("/detail/0/type").asText())
        .isEqualTo("missing");
  }

  @Test
  void anUnknownWorkflowCannotBeActivated() {
    Reply unknown = activate(UUID.randomUUID().toString());
    assertThat(unknown.status()).isEqualTo(404);
    assertThat(unknown.text("detail")).isEqualTo("Workflow not found");
    assertThat(activate("1").status()).isEqualTo(422);
  }

  @Test
  void pagesAreRequestedByOffsetAndLimit() {
    create("Flow " + UUID.randomUUID(), STEPS);
    Reply all = user.get(PATH + "?limit=100");
    int total = all.at("/total").asInt();
    assertThat(all.at("/workflows")).hasSize(Math.min(total, 100));
    Reply page = user.get(PATH + "?offset=2&limit=3");
    assertThat(page.at("/workflows")).hasSize(3);
    assertThat(page.at("/workflows/0/id")).isEqualTo(all.at("/workflows/2/id"));
    assertThat(page.at("/offset").asInt()).isEqualTo(2);
    assertThat(page.at("/limit").asInt()).isEqualTo(3);
    Reply beyond = user.get(PATH + "?offset=" + total);
    assertThat(beyond.at("/workflows")).isEmpty();
    assertThat(beyond.at("/total").asInt()).isEqualTo(total);
    assertThat(beyond.at("/limit").asInt()).isEqualTo(50);
  }

  @ParameterizedTest
  @CsvSource({"limit=0", "limit=101", "offset=-1", "offset=x"})
  void invalidPageIs422(String query) {
    assertThat(user.get(PATH + "?" + query).status()).isEqualTo(422);
  }

  private Reply create(String name, List<?> steps) {
    return user.post(PATH, Map.of("name", name, "steps", steps));
  }

  private Reply activate(String id) {
    return user.post(PATH + "/" + id + "/activate", Map.of());
  }
}
