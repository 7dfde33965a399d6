package dev.gauntlet.run;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gauntlet.platform.LocalPlatform;
import dev.gauntlet.platform.PlatformOptions;
import dev.gauntlet.platform.ReferencePlatform;
import dev.gauntlet.platform.auth.LoginOptions;
import dev.gauntlet.platform.http.Faults;
import dev.gauntlet.platform.store.StoreOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import simulations.Realtime;

/** What is behind the sockets goes down under load and comes back. */
@Tag("slow")
class PushOutageIT {

  private static final long BEFORE_MILLIS = 6000;
  private static final long DOWN_MILLIS = 3000;

  @TempDir Path folder;
  private LocalPlatform stores;
  private int port;
  private ReferencePlatform platform;

  @BeforeEach
  void start() throws IOException {
    stores = LocalPlatform.start();
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    platform = platform();
  }

  @AfterEach
  void end() throws Exception {
    platform.close();
    stores.close();
  }

  private ReferencePlatform platform() {
    return ReferencePlatform.start(
        new PlatformOptions(
            "127.0.0.1",
            port,
            0,
            Optional.of(stores.jdbcUrl()),
            Optional.of(stores.redisUrl()),
            10,
            2,
            new LoginOptions(4, Optional.empty(), Duration.ofHours(1)),
            false,
            Faults.none(),
            Optional.empty(),
            StoreOptions.defaultCache(System.getenv())));
  }

  private SimulationProcess run() {
    return SimulationProcess.start(
        folder,
        Realtime.class,
        "baseUrl=http://127.0.0.1:" + port,
        "target.new-accounts=true",
        "sockets=20",
        "duration=40s");
  }

  @Test
  void whoseSocketIsGoneComesBackAndWhatItMissedIsCounted() throws Exception {
    try (SimulationProcess run = run()) {
      run.awaitOutput("users 20", ofSeconds(60));
      Thread.sleep(BEFORE_MILLIS);
      platform.close();
      Thread.sleep(DOWN_MILLIS);
      platform = platform();

      assertThat(run.exitCode(ofSeconds(90))).describedAs(run.console()).isNotZero();
      JsonNode result = run.result();
      assertThat(request(result, "stay connected").get("failed").asInt())
          .isGreaterThanOrEqualTo(20);
      assertThat(request(result, "reconnect").get("ok").asInt())
          .describedAs(run.console())
          .isGreaterThanOrEqualTo(20);
      assertThat(result.at("/audit/counts/duplicated").asInt()).isZero();
      assertThat(result.at("/audit/counts/misdelivered").asInt()).isZero();
      assertThat(run.console()).contains("stay connected");
    }
  }

  @Test
  void whatIsLostWithRedisIsCounted() throws Exception {
    try (SimulationProcess run = run()) {
      run.awaitOutput("users 20", ofSeconds(60));
      Thread.sleep(BEFORE_MILLIS);
      ProcessBuilder redis = redisCommand();
      stores.endRedis();
      Thread.sleep(DOWN_MILLIS);
      assertThat(redis.start().waitFor()).isZero();

      assertThat(run.exitCode(ofSeconds(90))).describedAs(run.console()).isNotZero();
      JsonNode counts = run.result().at("/audit/counts");
      int delivered = counts.get("delivered").asInt();
      assertThat(delivered).describedAs(run.console()).isPositive();
      assertThat(counts.get("unconfirmed").asInt() + counts.get("lost").asInt()).isPositive();
    }
  }

  /** How it was started, from its own words. */
  private ProcessBuilder redisCommand() {
    String info = stores.redis().sync().info("server");
    return new ProcessBuilder(told(info, "executable"), told(info, "config_file")).inheritIO();
  }

  private static String told(String info, String key) {
    Matcher matcher = Pattern.compile(key + ":(\\S+)").matcher(info);
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  private static JsonNode request(JsonNode result, String name) {
    return StreamSupport.stream(result.get("requests").spliterator(), false)
        .filter(request -> request.get("name").asText().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + name));
  }
}
