package dev.gauntlet.protocol.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.config.Settings;
import dev.gauntlet.config.SettingsSources;
import dev.gauntlet.protocol.OpeningContext;
import dev.gauntlet.protocol.PlanningContext;
import dev.gauntlet.protocol.ProtocolSection;
import dev.gauntlet.run.plan.TargetPlanning;
import dev.gauntlet.target.TargetOptions;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The resources that users of one Redis share. */
class RedisRequirementTest {

  /** A platform that exposes no store. */
  private static final class NoStore implements OpeningContext {

    @Override
    public URI url(String contract) {
      throw new IllegalArgumentException(contract);
    }

    @Override
    public Optional<String> store(String name) {
      return Optional.empty();
    }

    @Override
    public void print(String line) {}
  }

  private static PlanningContext planning() {
    Map<String, String> options =
        Map.of("target.redis.url", "redis://127.0.0.1:6379", "target.redis.sharing", "pooled");
    Settings settings =
        Settings.load(
            new SettingsSources(options, Map.of(), RedisRequirementTest.class.getClassLoader()));
    TargetOptions target =
        TargetOptions.read(
            settings.section("target"),
            Set.of(),
            Set.of(),
            Map.of("Redis", URI.create("redis://127.0.0.1:6379")));
    return new TargetPlanning(
        settings, target, List.copyOf(ProtocolSection.readAll(settings).values()));
  }

  @Test
  void requirementsOfOneRedisShareItsClient() {
    PlanningContext planning = planning();
    RedisAccess readers =
        new RedisRequirement(Set.of("get"), Set.of()).plan(planning).open(new NoStore());
    RedisAccess writers =
        new RedisRequirement(Set.of("set"), Set.of()).plan(planning).open(new NoStore());
    assertThat(readers).isEqualTo(writers);
  }
}
