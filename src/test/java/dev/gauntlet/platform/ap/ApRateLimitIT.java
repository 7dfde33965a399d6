package dev.gauntlet.platform.ap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.platform.ReferencePlatform;
import dev.gauntlet.platform.Reply;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedApPlatform.class)
class ApRateLimitIT {

  private static final String FORWARDED = "X-Forwarded-For";

  private final ApPlatform platform;
  private final String address = "client-" + UUID.randomUUID();
  private ReferencePlatform limited;
  private ApClient client;

  ApRateLimitIT(ApPlatform platform) {
    this.platform = platform;
  }

  @BeforeEach
  void startLimited() {
    limited = platform.startLimited();
    client = ApPlatform.client(limited).with(FORWARDED, address).loggedIn();
  }

  @AfterEach
  void close() {
    limited.close();
  }

  @Test
  void the61stRequestOfAMinuteIsRefusedWithRetryAfter() {
    for (int remaining = 59; remaining >= 0; remaining--) {
      Reply admitted = client.get("/agents");
      assertThat(admitted.status()).isEqualTo(200);
      assertThat(admitted.header("X-RateLimit-Remaining")).isEqualTo("" + remaining);
    }
    Reply refused = client.get("/agents?page=2");
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.text("detail")).startsWith("Rate limit exceeded");
    assertThat(refused.header("X-RateLimit-Remaining")).isEqualTo("0");
    assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(30, 60);
    assertThat(refused.header("X-Correlation-ID")).isNotEmpty();
    assertThat(refused.header("X-Response-Time")).isNotEmpty();
  }

  @Test
  void eachClientAndEachPathHasItsOwnLimit() {
    exhaust("/rag/collections");
    assertThat(client.get("/mcp/servers").status()).isEqualTo(200);
    ApClient other = client.with(FORWARDED, "other-" + UUID.randomUUID() + ", " + address);
    assertThat(other.get("/rag/collections").status()).isEqualTo(200);
    assertThat(client.get("/rag/collections").status()).isEqualTo(429);
  }

  @Test
  void rateLimitIsCheckedBeforeTheBodyIsRead() {
    Map<String, Object> steps =
        Map.of(
            "name", "Limited " + UUID.randomUUID(),
            "steps", List.of(Map.of("type", "tool", "name", "x")));
    assertThat(client.post("/workflows/workflows", steps).status()).isEqualTo(201);
    exhaust("/workflows/workflows");
    assertThat(client.post("/workflows/workflows", steps).status()).isEqualTo(429);
  }

  @Test
  void instancesOnOneRedisShareTheLimit() {
    exhaust("/mcp/servers");
    try (ReferencePlatform second = platform.startLimited()) {
      ApClient there = ApPlatform.client(second).with(FORWARDED, address);
      assertThat(there.get("/mcp/servers").status()).isEqualTo(429);
      assertThat(there.get("/agents").status()).isEqualTo(401);
    }
  }

  @Test
  void healthAndMetricsAreExempt() {
    for (String path : new String[] {"/health", "/health/ready", "/metrics"}) {
      assertThat(IntStream.range(0, 70).map(i -> client.send("GET", path, null).status()))
          .as(path)
          .containsOnly(200);
      assertThat(client.send("GET", path, null).header("X-RateLimit-Remaining")).isEqualTo("60");
    }
  }

  @Test
  void requestsAreNotLimitedByDefault() {
    ApClient unlimited = platform.client().loggedIn();
    assertThat(IntStream.range(0, 70).map(i -> unlimited.get("/mcp/servers").status()))
        .containsOnly(200);
  }

  private void exhaust(String path) {
    IntStream.range(0, 60).forEach(i -> client.get(path));
  }
}
