package dev.gauntlet.protocol.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.bridge.OfflinePreferencesFactory;
import dev.gauntlet.protocol.redis.client.EmbeddedRedis;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The DSL in the real Gatling, against a real Redis. */
@ExtendWith(EmbeddedRedis.class)
class RedisActionsIT {

  private final EmbeddedRedis.Url redis;
  @TempDir Path folder;

  RedisActionsIT(EmbeddedRedis.Url redis) {
    this.redis = redis;
  }

  @Tag("slow")
  @Test
  void everyActionEndsAsItShouldOnEveryKindOfConnection() throws Exception {
    Path console = folder.resolve("console");
    Process gatling =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-Djava.util.prefs.PreferencesFactory=" + OfflinePreferencesFactory.class.getName(),
                "-D" + RedisActionsSimulation.URL + "=" + redis.text(),
                "-cp",
                System.getProperty("java.class.path"),
                "io.gatling.app.Gatling",
                "-s",
                RedisActionsSimulation.class.getName(),
                "-rf",
                folder.toString())
            .redirectErrorStream(true)
            .redirectOutput(console.toFile())
            .start();
    try {
      assertThat(gatling.waitFor(90, TimeUnit.SECONDS)).isTrue();
      assertThat(gatling.exitValue()).describedAs(Files.readString(console)).isZero();
    } finally {
      gatling.destroyForcibly();
    }
  }
}
