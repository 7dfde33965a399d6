package dev.gauntlet.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gauntlet.protocol.redis.client.EmbeddedRedis;
import dev.gauntlet.protocol.redis.client.RedisEndpoint;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import simulations.PubSub;

/** Tests of PubSub with a running Redis. */
@Tag("slow")
@ExtendWith(EmbeddedRedis.class)
class PubSubIT {

  private final RedisEndpoint redis;
  @TempDir Path folder;

  PubSubIT(EmbeddedRedis.Url redis) {
    this.redis = redis.server();
  }

  @Test
  void healthyRedisLosesNoMessageAndEveryRequestIsCountedOnce() throws Exception {
    try (SimulationProcess run = start(redis.password().orElseThrow())) {
      assertThat(run.exitCode()).describedAs(run.console()).isIn(0, 2);
      JsonNode result = run.result();
      // Only the objectives that do not depend on the speed of the machine are checked.
      assertThat(result.get("objectives"))
          .filteredOn(objective -> List.of("answers", "ok-share").contains(metric(objective)))
          .hasSize(8)
          .allMatch(objective -> objective.get("status").asText().equals("passed"));
      assertThat(count(result, "publish in bulk")).isEqualTo(10_000);
      assertThat(count(result, "receive one")).isEqualTo(100);
      assertThat(count(result, "receive on channel")).isEqualTo(200);
      assertThat(result.get("objectives"))
          .filteredOn(each -> each.get("name").asText().startsWith("metric published in bulk"))
          .singleElement()
          .satisfies(
              each -> {
                assertThat(each.get("samples").asInt()).isEqualTo(1);
                assertThat(each.get("value").asDouble()).isPositive();
              });
      assertThat(result.at("/health/coLocated").asBoolean()).isTrue();
      assertThat(run.console()).doesNotContain(redis.password().orElseThrow());
    }
  }

  @Test
  void wrongPasswordIsReportedInOneSentenceBeforeTheLoad() throws Exception {
    try (SimulationProcess run = start("pass-word-4711")) {
      assertThat(run.exitCode()).isEqualTo(1);
      assertThat(run.console())
          .contains(
              "rejected the user name or the password; correct GAUNTLET_TARGET_REDIS_USERNAME and")
          .doesNotContain("pass-word-4711")
          .doesNotContain("\tat ");
    }
  }

  private SimulationProcess start(String password) {
    return SimulationProcess.start(
        folder,
        PubSub.class,
        "target.redis.url=redis://127.0.0.1:" + redis.port(),
        "target.redis.password=" + password);
  }

  private static String metric(JsonNode objective) {
    return objective.get("metric").asText();
  }

  private static long count(JsonNode result, String request) {
    return StreamSupport.stream(result.at("/requests").spliterator(), false)
        .filter(each -> each.get("name").asText().equals(request))
        .mapToLong(each -> each.get("ok").asLong())
        .sum();
  }
}
