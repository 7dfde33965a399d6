package dev.gauntlet.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.platform.store.RedisProcess;
import dev.gauntlet.secure.Certificates;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import simulations.PubSub;

/** Tests with a Redis that accepts only TLS, with a certificate of a custom CA and an ACL user. */
@Tag("slow")
class SecurePubSubIT {

  private static final String PASSWORD = "acl-pass-4711";

  @TempDir static Path common;
  private static Certificates certificates;
  private static RedisProcess redis;

  @TempDir Path folder;

  @BeforeAll
  static void start() throws Exception {
    certificates = Certificates.in(common);
    redis =
        RedisProcess.secure(
            Files.createDirectory(common.resolve("redis")),
            certificates,
            "tls-auth-clients no",
            "user default off",
            "user load on >" + PASSWORD + " ~* &* +@all");
  }

  @AfterAll
  static void end() {
    redis.close();
  }

  private SimulationProcess run(String user, String password, String... options) {
    List<String> all = new ArrayList<>(List.of(options));
    all.add("target.redis.url=rediss://127.0.0.1:" + redis.port());
    return SimulationProcess.start(
        folder,
        Map.of("GAUNTLET_TARGET_REDIS_USERNAME", user, "GAUNTLET_TARGET_REDIS_PASSWORD", password),
        PubSub.class,
        all.toArray(String[]::new));
  }

  private static String trust() throws Exception {
    return "target.redis.tls.trust=" + certificates.authority();
  }

  private static void assertRefused(SimulationProcess run, String... words) throws Exception {
    assertThat(run.exitCode()).describedAs(run.console()).isEqualTo(1);
    assertThat(run.console())
        .contains(words)
        .doesNotContain(PASSWORD, "wr0ng-pass", "\tat ", "Exception", "Simulation simulations");
  }

  @Test
  void runUsesTlsForAllConnections() throws Exception {
    try (SimulationProcess run = run("load", PASSWORD, trust())) {
      // The verdict depends on the speed of the machine, so both outcomes are accepted.
      assertThat(run.exitCode()).describedAs(run.console()).isIn(0, 2);
      assertThat(run.result().at("/totals/failed").asInt(-1)).isZero();
      assertThat(run.result().at("/totals/ok").asInt()).isGreaterThan(10_000);
      assertThat(run.console()).doesNotContain(PASSWORD);
    }
  }

  @Test
  void untrustedAuthorityIsReportedInOneSentenceBeforeTheLoad() throws Exception {
    try (SimulationProcess run = run("load", PASSWORD)) {
      assertRefused(
          run,
          "cannot reach rediss://127.0.0.1:%s/0".formatted(redis.port()),
          "not signed by a trusted CA",
          "target.redis.tls.trust");
    }
  }

  @Test
  void wrongUserAndPasswordAreReportedInOneSentenceBeforeTheLoad() throws Exception {
    for (List<String> wrong : List.of(List.of("nobody", PASSWORD), List.of("load", "wr0ng-pass"))) {
      try (SimulationProcess run = run(wrong.get(0), wrong.get(1), trust())) {
        assertRefused(
            run, "rejected the user name or the password", "GAUNTLET_TARGET_REDIS_USERNAME");
      }
    }
  }
}
