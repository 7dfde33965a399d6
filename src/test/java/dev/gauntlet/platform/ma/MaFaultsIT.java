package dev.gauntlet.platform.ma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gauntlet.platform.ReferencePlatform;
import dev.gauntlet.platform.http.FaultRules;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedMaPlatform.class)
class MaFaultsIT {

  private static final Map<String, String> TASK =
      Map.of("description", "Build something", "task_type", "testing");

  private final MaPlatform platform;

  MaFaultsIT(MaPlatform platform) {
    this.platform = platform;
  }

  @Test
  void latencyFaultDelaysOnlyItsOperation() {
    try (ReferencePlatform slow = faulty("slow:POST /api/v1/tasks:2s")) {
      MaClient user = client(slow).loggedIn();
      long start = System.nanoTime();
      assertThat(user.post("/tasks", TASK).status()).isEqualTo(201);
      Duration create = Duration.ofNanos(System.nanoTime() - start);
      assertThat(create).isGreaterThanOrEqualTo(Duration.ofSeconds(2));
      start = System.nanoTime();
      assertThat(user.get("/tasks").status()).isEqualTo(200);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }
  }

  @Test
  void statusFaultExcludesOnlyTheExceptedRequests() {
    try (ReferencePlatform broken = faulty("status:* except /api/v1/health:503")) {
      assertThat(client(broken).get("/tasks").status()).isEqualTo(503);
      assertThat(client(broken).post("/workers/register", TASK).status()).isEqualTo(503);
      assertThat(client(broken).get("/health").status()).isEqualTo(200);
    }
    try (ReferencePlatform broken = faulty("status:*:503")) {
      assertThat(client(broken).get("/health").status()).isEqualTo(503);
    }
  }

  @Test
  void aDroppedRequestHasNoAnswer() {
    try (ReferencePlatform dropping = faulty("drop:GET /api/v1/health")) {
      assertThatThrownBy(() -> client(dropping).get("/health"))
          .isInstanceOf(UncheckedIOException.class);
    }
  }

  private ReferencePlatform faulty(String rules) {
    List<String> problems = new ArrayList<>();
    FaultRules faults = FaultRules.parse(rules, problems);
    assertThat(problems).isEmpty();
    return platform.startAnother(faults);
  }

  private static MaClient client(ReferencePlatform platform) {
    return new MaClient(platform.baseUrls().get("ma"));
  }
}
