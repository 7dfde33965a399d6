package dev.gauntlet.platform.cv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.platform.ReferencePlatform;
import dev.gauntlet.platform.Reply;
import dev.gauntlet.platform.module.ConversationLimits;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Conversations one by one. */
@ExtendWith(SharedCvPlatform.class)
class CvConversationsIT {

  private static final Duration LONG = Duration.ofHours(1);
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final CvPlatform platform;
  private final CvClient client;

  CvConversationsIT(CvPlatform platform) {
    this.platform = platform;
    this.client = platform.client();
  }

  @BeforeEach
  void forget() {
    platform.forget();
  }

  @Test
  void startedConversationIsActiveUntilItsEnd() {
    Reply started = client.start("ann", "marker 1");
    assertThat(started.status()).isEqualTo(201);
    assertThat(started.text("user")).isEqualTo("ann");
    assertThat(started.text("thread")).isEqualTo("thread of ann");
    assertThat(started.text("marker")).isEqualTo("marker 1");
    assertThat(started.text("status")).isEqualTo("active");
    assertThat(client.get("/conversations?user=ann").at("/conversations/0/id").asText())
        .isEqualTo(started.text("id"));
    assertThat(client.get("/conversations?user=ben").at("/total").asInt()).isZero();
    assertThat(client.get("/conversations").at("/total").asInt()).isEqualTo(1);
    Reply ended = client.end(started.text("id"));
    assertThat(ended.status()).isEqualTo(200);
    assertThat(ended.text("status")).isEqualTo("completed");
    assertThat(ended.text("marker")).isEqualTo("marker 1");
    assertThat(client.get("/conversations").at("/total").asInt()).isZero();
  }

  @Test
  void statisticsContainCountersAndLimits() {
    client.start("ann");
    client.start("ann");
    client.start("ben");
    Reply stats = client.stats();
    assertThat(stats.at("/total_active").asInt()).isEqualTo(3);
    assertThat(stats.at("/users_with_conversations").asInt()).isEqualTo(2);
    assertThat(stats.at("/max_concurrent").asInt()).isEqualTo(20);
    assertThat(stats.at("/max_per_user").asInt()).isEqualTo(5);
    assertThat(stats.at("/idle_timeout_seconds").asInt()).isEqualTo(60);
    assertThat(stats.at("/max_duration_seconds").asInt()).isEqualTo(120);
  }

  @Test
  void secondEndFreesNothingAndKeepsTheStatus() {
    String id = client.start("ann").text("id");
    client.start("ann");
    assertThat(client.end(id, "error").text("status")).isEqualTo("error");
    assertThat(client.end(id, "completed").text("status")).isEqualTo("error");
    assertThat(client.active()).isEqualTo(1);
  }

  @Test
  void activityOfAnUnknownOrEndedConversationIsNotFound() {
    String id = client.start("ann").text("id");
    assertThat(client.activity(id).status()).isEqualTo(204);
    client.end(id);
    assertThat(client.activity(id).status()).isEqualTo(404);
    assertThat(client.end(UUID.randomUUID().toString()).status()).isEqualTo(404);
    assertThat(client.activity("1").status()).isEqualTo(422);
  }

  @Test
  void invalidStartIsReportedCompletely() {
    Reply invalid = client.post("/conversations", Map.of("thread", "", "user", "ann"));
    assertThat(invalid.status()).isEqualTo(422);
    assertThat(invalid.at("/problems").findValuesAsText("field"))
        .containsExactlyInAnyOrder("body.thread", "body.room");
    String id = client.start("ann").text("id");
    assertThat(client.end(id, "active").status()).isEqualTo(422);
  }

  @Test
  void limitPerUserSparesOtherUsersAndIsFreedByAnEnd() {
    String first = client.start("ann").text("id");
    for (int i = 1; i < 5; i++) {
      assertThat(client.start("ann").status()).isEqualTo(201);
    }
    Reply refused = client.start("ann");
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.text("limit")).isEqualTo("user");
    assertThat(refused.at("/max").asInt()).isEqualTo(5);
    assertThat(refused.header("Retry-After")).isEqualTo("1");
    assertThat(client.start("ben").status()).isEqualTo(201);
    client.end(first);
    assertThat(client.start("ann").status()).isEqualTo(201);
  }

  @Test
  void globalLimitIsCheckedBeforeThatOfTheUser() {
    for (int i = 0; i < 20; i++) {
      assertThat(client.start("user " + i / 5).status()).isEqualTo(201);
    }
    Reply refused = client.start("user 0");
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.text("limit")).isEqualTo("global");
    assertThat(client.active()).isEqualTo(20);
  }

  @Test
  void idleConversationIsEndedUnlessItWasActive() throws InterruptedException {
    ConversationLimits limits =
        new ConversationLimits(20, 5, Duration.ofSeconds(2), LONG, SECOND);
    try (ReferencePlatform other = platform.startAnother(limits, "")) {
      CvClient there = CvPlatform.client(other);
      String idle = there.start("ann").text("id");
      String busy = there.start("ann").text("id");
      while (there.active() > 1) {
        assertThat(there.activity(busy).status()).isEqualTo(204);
        Thread.sleep(100);
      }
      assertThat(there.end(idle).text("status")).isEqualTo("idle");
      assertThat(there.end(busy).text("status")).isEqualTo("completed");
      assertThat(there.active()).isZero();
    }
  }

  @Test
  void overAgeConversationIsEndedAlthoughItIsActive() throws InterruptedException {
    ConversationLimits limits =
        new ConversationLimits(20, 5, LONG, Duration.ofSeconds(2), SECOND);
    try (ReferencePlatform other = platform.startAnother(limits, "")) {
      CvClient there = CvPlatform.client(other);
      String id = there.start("ann").text("id");
      while (there.activity(id).status() == 204) {
        Thread.sleep(100);
      }
      assertThat(there.end(id).text("status")).isEqualTo("timed_out");
      assertThat(there.stats().at("/users_with_conversations").asInt()).isZero();
    }
  }

  @Test
  void healthIsAtTheRoot() {
    assertThat(client.get("/health").status()).isEqualTo(200);
  }
}
