package dev.gauntlet.platform.ma;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.platform.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedMaPlatform.class)
class MaHealthIT {

  private final MaPlatform platform;

  MaHealthIT(MaPlatform platform) {
    this.platform = platform;
  }

  @Test
  void healthyPlatformReportsHealthy() {
    Reply reply = platform.client().get("/health");
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.text("status")).isEqualTo("healthy");
    assertThat(reply.text("database")).isEqualTo("connected");
    assertThat(reply.text("redis")).isEqualTo("connected");
    assertThat(reply.header("X-Version"))
        .matches("Gauntlet \\d\\S*, PostgreSQL \\d+\\.\\d+, Redis \\d+\\.\\d+\\.\\d+");
  }

  @Test
  void metricsCoverRequestsByRouteAndStatusPoolsProcessAndGc() {
    MaClient user = platform.client().loggedIn();
    user.get("/tasks");
    Reply metrics = user.send("GET", "/metrics", null);
    assertThat(metrics.status()).isEqualTo(200);
    assertThat(metrics.text())
        .containsPattern(
            "vertx_http_server_response_time_seconds_count\\{[^}]*code=\"200\"[^}]*"
                + "route=\"/api/v1/tasks[^\"]*\"")
        .containsPattern("vertx_pool_in_use\\{[^}]*pool_name=\"gauntlet_ma\"")
        .contains("vertx_pool_queue_pending", "process_resident_memory_bytes")
        .contains("process_cpu_usage", "jvm_gc_", "jvm_memory_used_bytes");
  }

  @Test
  void requiredIndexesExist() {
    assertThat(platform.query("SELECT indexdef FROM pg_indexes WHERE schemaname = 'gauntlet_ma'"))
        .map(definition -> definition.replaceAll(".* ON gauntlet_ma\\.| USING btree", ""))
        .contains(
            "tasks (status)",
            "tasks (user_id)",
            "tasks (created_at)",
            "workers (status)",
            "workers (last_heartbeat DESC NULLS LAST)",
            "subtasks (task_id)",
            "subtasks (status)");
  }
}
