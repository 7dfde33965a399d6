package dev.gauntlet.run.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gauntlet.catalog.pubsub.ConcurrentChannels;
import dev.gauntlet.catalog.pubsub.PublishThroughput;
import dev.gauntlet.catalog.pubsub.SubscriptionLatency;
import dev.gauntlet.config.ConfigurationException;
import dev.gauntlet.config.ProblemTexts;
import dev.gauntlet.config.Settings;
import dev.gauntlet.config.SettingsSources;
import dev.gauntlet.journey.pubsub.PubSubContext;
import dev.gauntlet.journey.pubsub.PubSubStage;
import dev.gauntlet.protocol.redis.RedisRequirement;
import dev.gauntlet.protocol.redis.client.RedisPermission;
import dev.gauntlet.run.workload.PubSubLoad;
import dev.gauntlet.target.TargetKind;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.CoreDsl;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests of the configuration of a run whose users access a Redis directly. */
class PubSubSpecTest {

  private static final List<PubSubStage> PARTS =
      List.of(
          new PublishThroughput(100, 10),
          new SubscriptionLatency(100),
          new ConcurrentChannels(20, 10));

  @Test
  void embeddedRedisIsTheDefault() {
    RunSpec spec = read(Map.of());
    assertThat(spec.target().kind()).isEqualTo(TargetKind.EMBEDDED);
    assertThat(spec.requirements().places())
        .containsExactly("the Redis of the embedded platform, which would be started");
    assertThat(spec.judging().objectives().all())
        .extracting(objective -> objective.name())
        .contains(
            "receive one answers = 100",
            "errors <= 2 %",
            "metric published in bulk min >= 1000");
  }

  @Test
  void urlStartsNoPlatform() {
    RunSpec spec = read(Map.of("target.redis.url", "redis://127.0.0.1:6379"));
    assertThat(spec.target().kind()).isEqualTo(TargetKind.REMOTE);
    assertThat(
            problem(
                Map.of("target.redis.url", "redis://127.0.0.1:6379", "target.kind", "embedded")))
        .contains("remove one of the two");
  }

  @Test
  void unusedOptionsAreReported() {
    Map<String, String> options =
        Map.of(
            "target.redis.url", "redis://127.0.0.1:6379",
            "target.redis.verify", "false",
            "target.redis.sharing", "per-user",
            "target.redis.connections", "5",
            "dryRun", "true");
    assertThat(new RunDescription(read(options)).ofRun())
        .contains(
            """
            Without effect in this run:
              -Dtarget.redis.verify: the Redis is not at rediss://
              -Dtarget.redis.connections: each user opens its own
            """);
  }

  @Test
  void unknownRedisHostIsRejected() {
    assertThat(problem(Map.of("target.redis.url", "redis://192.0.2.1:6379")))
        .contains("target.redis.url 192.0.2.1 is neither this machine nor an allowed host");
    RunSpec allowed =
        read(
            Map.of(
                "target.redis.url", "redis://192.0.2.1:6379",
                "target.allowed-hosts", "192.0.2.1"));
    assertThat(allowed.requirements().places()).containsExactly("redis://192.0.2.1:6379");
  }

  @Test
  void hostOfTheUrlMayHaveAnUnderscore() {
    RunSpec spec =
        read(
            Map.of(
                "target.redis.url", "REDIS://my_redis:6379/1 ",
                "target.allowed-hosts", "my_redis"));
    assertThat(spec.requirements().places()).containsExactly("redis://my_redis:6379/1");
    assertThat(problem(Map.of("target.redis.url", "redis://my_redis")))
        .contains("my_redis is neither this machine nor an allowed host");
  }

  @ParameterizedTest
  @CsvSource({
    "redis://me:hunter2@my_redis, GAUNTLET_TARGET_REDIS_PASSWORD",
    "redis://my_redis:70000, must have a port from 1 to 65535",
    "redis://my_redis/zero, must specify the database as a number",
    "redis://my_redis?db=1, must contain only scheme"
  })
  void unfitUrlIsRefusedBeforeTheLoad(String url, String reason) {
    assertThat(problem(Map.of("target.redis.url", url)))
        .contains(reason)
        .doesNotContain("hunter2");
  }

  @Test
  void passwordInTheUrlIsRejectedAndNotRepeated() {
    assertThat(problem(Map.of("target.redis.url", "redis://:hunter2@127.0.0.1:6379")))
        .contains("GAUNTLET_TARGET_REDIS_PASSWORD")
        .doesNotContain("hunter2");
  }

  @Test
  void userWithoutPasswordIsRejected() {
    assertThat(
            problem(
                Map.of(
                    "target.redis.url", "redis://127.0.0.1:6379",
                    "target.redis.username", "load")))
        .contains("target.redis.username is set without a password")
        .contains("GAUNTLET_TARGET_REDIS_PASSWORD");
  }

  @Test
  void permissionsAreCheckedBeforeTheLoad() {
    assertThat(read(Map.of()).workload().requirements())
        .singleElement(InstanceOfAssertFactories.type(RedisRequirement.class))
        .extracting(
            RedisRequirement::rights, InstanceOfAssertFactories.iterable(RedisPermission.class))
        .extracting(RedisPermission::command)
        .containsExactlyInAnyOrder("PUBLISH", "SUBSCRIBE");
  }

  @Test
  void nonRedisServerIsRejected() {
    assertThat(problem(Map.of("target.redis.url", "http://127.0.0.1:6379")))
        .contains("must be like redis://127.0.0.1:6379");
    assertThat(problem(Map.of("target.kind", "containers")))
        .contains(
            "target.kind is containers, whose Redis is not known: set target.redis.url, such as"
                + " redis://127.0.0.1:6379 (-Dtarget.kind)");
    assertThat(problem(Map.of("users", "5"))).contains("has no meaning for a scenario");
  }

  /** A stage whose name has the form of the name of a journey in a group. */
  private record ChatPublish() implements PubSubStage {

    @Override
    public String name() {
      return "chat/publish";
    }

    @Override
    public int users() {
      return 1;
    }

    @Override
    public String description() {
      return "publishes";
    }

    @Override
    public Set<String> requests() {
      return Set.of("publish chat");
    }

    @Override
    public ChainBuilder steps(PubSubContext context) {
      return CoreDsl.exec(session -> session);
    }
  }

  @Test
  void nameOfAStageIsNoNameOfAGroup() {
    assertThat(ProblemTexts.of(() -> read(Map.of(), List.of(new ChatPublish()))))
        .containsExactly(
            "load.journeys includes a stage named \"chat/publish\": rename it in the simulation,"
                + " without a slash");
  }

  private static RunSpec read(Map<String, String> options) {
    return read(options, PARTS);
  }

  private static RunSpec read(Map<String, String> options, List<PubSubStage> stages) {
    Settings settings =
        Settings.load(new SettingsSources(options, Map.of(), RunSpec.class.getClassLoader()));
    return RunSpec.read(
        "PubSub", settings, (name, all) -> PubSubLoad.read(name, all, stages).workload());
  }

  private static String problem(Map<String, String> options) {
    ConfigurationException failure =
        catchThrowableOfType(ConfigurationException.class, () -> read(options));
    assertThat(failure).describedAs("the problems of " + options).isNotNull();
    return failure.getMessage();
  }
}
