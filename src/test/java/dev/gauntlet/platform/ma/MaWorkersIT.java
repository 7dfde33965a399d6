package dev.gauntlet.platform.ma;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gauntlet.platform.Reply;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SharedMaPlatform.class)
class MaWorkersIT {

  private final MaPlatform platform;
  private final MaClient anonymous;
  private MaClient user;

  MaWorkersIT(MaPlatform platform) {
    this.platform = platform;
    this.anonymous = platform.client();
  }

  @BeforeEach
  void logIn() {
    user = anonymous.loggedIn();
  }

  @Test
  void aNewMachineIsRegistered() {
    Reply reply = register("m-" + UUID.randomUUID());
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.text("status")).isEqualTo("registered");
    assertThat(reply.body().has("message")).isTrue();
    String id = reply.text("worker_id");
    assertThat(platform.redis().get("workers:" + id + ":status")).isEqualTo("online");
    assertThat(platform.redis().ttl("workers:" + id + ":status")).isBetween(110L, 120L);
    assertThat(platform.redis().sismember("workers:online", id)).isTrue();
  }

  @Test
  void repeatedRegistrationKeepsTheIdAndUpdatesTheWorker() {
    String machine = "m-" + UUID.randomUUID();
    String id = register(machine).text("worker_id");
    Reply again = register(machine);
    heartbeat(id, "idle");
    Reply afterHeartbeat = register(machine);
    assertThat(again.text("worker_id")).isEqualTo(id);
    assertThat(again.text("status")).isEqualTo("registered");
    assertThat(afterHeartbeat.text("worker_id")).isEqualTo(id);
    assertThat(afterHeartbeat.text("status")).isEqualTo("updated");
  }

  @Test
  void heartbeatIsStoredInDatabaseAndRedis() {
    String id = registered();
    platform.redis().del("workers:" + id + ":status");
    Reply reply = heartbeat(id, "idle");
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.at("/acknowledged").asBoolean()).isTrue();
    assertThat(reply.body().has("message")).isTrue();
    assertThat(platform.redis().get("workers:" + id + ":status")).isEqualTo("idle");
    assertThat(platform.redis().ttl("workers:" + id + ":status")).isBetween(110L, 120L);
    JsonNode worker = user.get("/workers/" + id).body();
    assertThat(worker.path("status").asText()).isEqualTo("idle");
    assertThat(worker.path("cpu_percent").asDouble()).isEqualTo(41.5);
    assertThat(worker.path("last_heartbeat").asText()).endsWith("Z");
  }

  @Test
  void anUnknownWorkersHeartbeatIs404WithDetails() {
    UUID unknown = UUID.randomUUID();
    Reply reply = heartbeat(unknown.toString(), "online");
    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.at("/details/resource").asText()).isEqualTo("Worker");
    assertThat(reply.at("/details/identifier").asText()).isEqualTo(unknown.toString());
  }

  @Test
  void unregisteredWorkerRemainsAsOffline() {
    String id = registered();
    Reply reply = anonymous.post("/workers/" + id + "/unregister");
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.text("status")).isEqualTo("unregistered");
    assertThat(reply.text("worker_id")).isEqualTo(id);
    assertThat(user.get("/workers/" + id).text("status")).isEqualTo("offline");
    assertThat(platform.redis().exists("workers:" + id + ":status")).isZero();
    assertThat(platform.redis().sismember("workers:online", id)).isFalse();
  }

  @Test
  void unknownWorkerIsNotFound() {
    String path = "/workers/" + UUID.randomUUID();
    assertThat(anonymous.post(path + "/unregister").status()).isEqualTo(404);
    assertThat(user.get(path).status()).isEqualTo(404);
  }

  @Test
  void aWorkerIsShownWithItsSystem() {
    String id = registered();
    JsonNode worker = user.get("/workers/" + id).body();
    assertThat(fieldsOf(worker))
        .containsExactlyInAnyOrder(
            "worker_id",
            "machine_name",
            "machine_id",
            "status",
            "tools",
            "cpu_percent",
            "memory_percent",
            "disk_percent",
            "last_heartbeat",
            "registered_at",
            "system_info",
            "current_task");
    assertThat(worker.at("/system_info/cpu_count").asInt()).isEqualTo(8);
    assertThat(worker.at("/tools/0").asText()).isEqualTo("claude_code");
  }

  @Test
  void workersAreListedByLastHeartbeat() {
    String first = registered();
    String second = registered();
    heartbeat(first, "online");
    heartbeat(second, "online");
    heartbeat(first, "online");
    Reply list = user.get("/workers?limit=2");
    assertThat(list.status()).isEqualTo(200);
    assertThat(list.at("/workers/0/worker_id").asText()).isEqualTo(first);
    assertThat(list.at("/workers/1/worker_id").asText()).isEqualTo(second);
    assertThat(list.at("/limit").asInt()).isEqualTo(2);
    assertThat(list.at("/offset").asInt()).isZero();
    assertThat(list.at("/workers")).hasSize(2);
    assertThat(fieldsOf(list.at("/workers/0"))).doesNotContain("system_info").hasSize(10);
  }

  @Test
  void aStatusFiltersTheListAndItsTotal() {
    registered();
    heartbeat(registered(), "busy");
    Reply busy = user.get("/workers?status=busy&limit=100");
    String inDatabase = platform.query("SELECT count(*) FROM workers WHERE status = 'busy'").get(0);
    assertThat(busy.at("/total").asText()).isEqualTo(inDatabase);
    assertThat(busy.at("/workers"))
        .isNotEmpty()
        .allMatch(worker -> worker.path("status").asText().equals("busy"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"limit=0", "limit=101", "limit=x", "offset=-1", "status=asleep"})
  void invalidPageIs422(String query) {
    Reply reply = user.get("/workers?" + query);
    assertThat(reply.status()).isEqualTo(422);
    String field = reply.at("/details/validation_errors/0/field").asText();
    assertThat(field).isEqualTo("query." + query.split("=")[0]);
  }

  @Test
  void workerWithoutHeartbeatIsSetOffline() {
    String id = registered();
    platform.query(
        "UPDATE workers SET last_contact = now() - interval '3 minutes' WHERE worker_id = ?::uuid",
        id);
    platform.sweepOnce();
    assertThat(user.get("/workers/" + id).text("status")).isEqualTo("offline");
    assertThat(platform.redis().sismember("workers:online", id)).isFalse();
  }

  private String registered() {
    return register("m-" + UUID.randomUUID()).text("worker_id");
  }

  private Reply register(String machineId) {
    return anonymous.post(
        "/workers/register",
        Map.of(
            "machine_id",
            machineId,
            "machine_name",
            "Machine",
            "system_info",
            Map.of("os", "Linux", "cpu_count", 8, "memory_total", 16_000_000_000L),
            "tools",
            List.of("claude_code")));
  }

  private Reply heartbeat(String id, String status) {
    Map<String, Object> body = new HashMap<>();
    body.put("status", status);
    body.put("resources", Map.of("cpu_percent", 41.5, "memory_percent", 50, "disk_percent", 60));
    body.put("current_task", null);
    return anonymous.post("/workers/" + id + "/heartbeat", body);
  }

  private static List<String> fieldsOf(JsonNode object) {
    Iterable<String> names = object::fieldNames;
    return StreamSupport.stream(names.spliterator(), false).toList();
  }
}
