package dev.gauntlet.run;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gauntlet.platform.PlatformProcess;
import dev.gauntlet.platform.store.EmbeddedStores;
import dev.gauntlet.platform.store.RedisProcess;
import dev.gauntlet.platform.store.StoreOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import simulations.Realtime;

/**
 * A platform and its Redis, each a process of its own, are killed under load and started again. All
 * waiting is for states, so that a busy machine makes it slower and not wrong.
 */
@Tag("slow")
class PushOutageIT {

  private static final int SOCKETS = 20;

  /** Long enough to kill and restart a process, and to reconnect all users, on a busy machine. */
  private static final String LENGTH = "75s";

  private static final Duration TIME_LIMIT = ofSeconds(60);

  @TempDir Path folder;
  private EmbeddedStores database;
  private RedisProcess redis;
  private int port;
  private PlatformProcess platform;

  @BeforeEach
  void start() throws Exception {
    database =
        EmbeddedStores.start(
            new StoreOptions(
                true, false, 100, StoreOptions.defaultCache(System.getenv()), Optional.empty()));
    redis = RedisProcess.plain(Files.createDirectory(folder.resolve("redis")));
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    Files.createDirectory(folder.resolve("platform"));
  }

  @AfterEach
  void end() throws Exception {
    platform.close();
    redis.close();
    database.close();
  }

  private PlatformProcess platform(String... options) throws IOException {
    List<String> all =
        new ArrayList<>(
            List.of(
                "--end-with-stdin",
                "--port",
                Integer.toString(port),
                "--jdbc-url",
                database.jdbcUrl().orElseThrow(),
                "--redis-url",
                redisUrl()));
    all.addAll(List.of(options));
    return PlatformProcess.launch(folder.resolve("platform"), all.toArray(String[]::new))
        .awaitReady();
  }

  private String redisUrl() {
    return "redis://127.0.0.1:" + redis.port();
  }

  private SimulationProcess run() {
    return SimulationProcess.start(
        folder,
        Realtime.class,
        SpeedIndependentOptions.generator(
            "baseUrl=http://127.0.0.1:" + port,
            "target.redis.url=" + redisUrl(),
            "target.new-accounts=true",
            "sockets=" + SOCKETS,
            "objectives.abort-on.nothing-works=5min",
            "duration=" + LENGTH));
  }

  /** The platform delays its pushes, so that some are in transit whenever it is killed. */
  @Test
  void subscribersReconnectAfterAKilledPlatformAndFetchMissedMessages() throws Exception {
    platform = platform("--faults", "push:delay:2s");
    try (SimulationProcess run = run()) {
      LiveEvents events = new LiveEvents(run.results());
      await(run, "pushes", () -> events.audited("delivered") >= 5 * SOCKETS);
      platform.kill();
      await(run, "losses", () -> events.sent("watch", "stay connected") >= SOCKETS);
      await(run, "attempts", () -> events.sent("watch", "reconnect") >= 2 * SOCKETS);
      platform = platform();
      long before = events.audited("delivered");
      await(run, "pushes again", () -> events.audited("delivered") >= before + 5 * SOCKETS);

      JsonNode result = failed(run);
      assertThat(request(result, "stay connected").get("failed").asInt())
          .isGreaterThanOrEqualTo(SOCKETS);
      assertThat(request(result, "reconnect").get("ok").asInt()).isEqualTo(SOCKETS);
      JsonNode counts = result.at("/audit/counts");
      assertThat(counts.get("missed").asInt()).describedAs(run.console()).isPositive();
      assertThat(counts.get("recovered").asInt()).isEqualTo(counts.get("missed").asInt());
      assertThat(counts.get("duplicated").asInt()).isZero();
      assertThat(counts.get("misdelivered").asInt()).isZero();
      assertThat(result.at("/verdict/reasons").toString()).contains("errors");
      assertThat(run.console())
          .contains("%s missed, %1$s recovered".formatted(counts.get("missed").asInt()));
    }
  }

  @Test
  void pushesLostWithAKilledRedisAreCountedAndPushesResume() throws Exception {
    platform = platform();
    try (SimulationProcess run = run()) {
      LiveEvents events = new LiveEvents(run.results());
      await(run, "pushes", () -> events.audited("delivered") >= 5 * SOCKETS);
      redis.kill();
      long posted = events.audited("published") + events.audited("unconfirmed");
      await(
          run,
          "messages that nobody hears",
          () -> events.audited("published") + events.audited("unconfirmed") >= posted + SOCKETS);
      redis.start();
      long before = events.audited("delivered");
      await(run, "pushes again", () -> events.audited("delivered") >= before + 5 * SOCKETS);

      JsonNode result = failed(run);
      JsonNode counts = result.at("/audit/counts");
      assertThat(counts.get("unconfirmed").asInt() + counts.get("lost").asInt())
          .describedAs(run.console())
          .isPositive();
      assertThat(run.console()).containsPattern("[1-9][0-9]* (unconfirmed|lost)");
      assertThat(result.at("/verdict/reasons").toString()).containsAnyOf("errors", "pushes lost");
      assertThat(counts.get("duplicated").asInt()).isZero();
      assertThat(counts.get("misdelivered").asInt()).isZero();
    }
  }

  private static void await(SimulationProcess run, String what, BooleanSupplier state)
      throws InterruptedException {
    SimulationProcess.await(state, TIME_LIMIT, () -> "no " + what + " in:\n" + run.console());
  }

  /** Waits until the run ends by itself, and checks that its verdict is failed. */
  private static JsonNode failed(SimulationProcess run) throws Exception {
    assertThat(run.exitCode()).describedAs(run.console()).isEqualTo(2);
    JsonNode result = run.result();
    assertThat(result.at("/verdict/status").asText())
        .describedAs(run.console())
        .isEqualTo("failed");
    return result;
  }

  private static JsonNode request(JsonNode result, String name) {
    return StreamSupport.stream(result.get("requests").spliterator(), false)
        .filter(request -> request.get("name").asText().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + name));
  }
}
