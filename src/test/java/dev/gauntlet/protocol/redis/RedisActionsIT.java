package dev.gauntlet.protocol.redis;

import dev.gauntlet.bridge.GatlingProcess;
import dev.gauntlet.protocol.redis.client.EmbeddedRedis;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The Redis DSL in a real Gatling run, against a real Redis. */
@ExtendWith(EmbeddedRedis.class)
class RedisActionsIT {

  private final EmbeddedRedis.Url redis;
  @TempDir Path folder;

  RedisActionsIT(EmbeddedRedis.Url redis) {
    this.redis = redis;
  }

  @Tag("slow")
  @Test
  void everyActionHasTheExpectedOutcomeOnEveryConnectionType() throws Exception {
    GatlingProcess.run(
        folder, RedisActionsSimulation.class, RedisActionsSimulation.URL + "=" + redis.text());
  }
}
