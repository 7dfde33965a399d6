package dev.gauntlet.protocol.redis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.gauntlet.bridge.GatlingDsl;
import dev.gauntlet.catalog.pubsub.ConcurrentChannels;
import dev.gauntlet.catalog.pubsub.PublishThroughput;
import dev.gauntlet.catalog.pubsub.SubscriptionLatency;
import dev.gauntlet.cli.ProbeRun;
import dev.gauntlet.config.Settings;
import dev.gauntlet.config.SettingsSources;
import dev.gauntlet.platform.store.RedisProcess;
import dev.gauntlet.process.Console;
import dev.gauntlet.protocol.AccessCheck;
import dev.gauntlet.protocol.UnmetRequirementException;
import dev.gauntlet.protocol.redis.client.RedisEndpoint;
import dev.gauntlet.protocol.redis.client.RedisOptions;
import dev.gauntlet.protocol.redis.client.RedisPermission;
import dev.gauntlet.run.execution.TargetAccess;
import dev.gauntlet.run.plan.RunSpec;
import dev.gauntlet.run.workload.PubSubLoad;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A real Redis with users of restricted permissions. */
class RedisAccessCheckIT {

  private static final String PASSWORD = "acl-pass-4711";
  private static final RedisPermission PUBLISH = RedisPermission.toPublish("chat:rights-check:1");
  private static final RedisPermission SUBSCRIBE =
      RedisPermission.toSubscribe("chat:rights-check:1");

  @TempDir static Path folder;
  private static RedisProcess redis;
  private static RedisEndpoint server;

  @BeforeAll
  static void start() throws Exception {
    String user = "user %s on >" + PASSWORD + " resetkeys resetchannels -@all %s";
    redis =
        RedisProcess.plain(
            folder,
            "user default on nopass resetkeys resetchannels -@all &chat:* +publish +subscribe",
            user.formatted("load", "&chat:* +publish +subscribe"),
            user.formatted("mute", "&chat:* +subscribe"),
            user.formatted("deaf", "&chat:* +publish"),
            user.formatted("reader", "&websocket:task:* +psubscribe"),
            user.formatted("elsewhere", "&other:* +publish +subscribe"),
            user.formatted("nothing", ""));
    server = RedisEndpoint.parse(url());
  }

  @AfterAll
  static void end() {
    redis.close();
  }

  private static RedisEndpoint as(String user, String password) {
    return server.as(Optional.of(user), Optional.of(password));
  }

  private static void check(RedisEndpoint entered, RedisPermission... rights) {
    new RedisAccessCheck(RedisOptions.of(entered)).check(Set.of(rights), new AccessCheck());
  }

  @Test
  void userWithoutPingPermissionIsAccepted() {
    assertThatCode(() -> check(as("load", PASSWORD), PUBLISH, SUBSCRIBE))
        .doesNotThrowAnyException();
    assertThatCode(() -> check(as("nothing", PASSWORD))).doesNotThrowAnyException();
  }

  @Test
  void defaultUserWithoutPingPermissionIsAccepted() {
    assertThatCode(() -> check(server, PUBLISH, SUBSCRIBE)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "mute, PUBLISH, 'publish', +publish &chat:*",
    "deaf, SUBSCRIBE, 'subscribe', +subscribe &chat:*",
    "elsewhere, PUBLISH, channel, +publish &chat:*",
    "elsewhere, SUBSCRIBE, channel, +subscribe &chat:*",
    "nothing, PUBLISH, 'publish', +publish &chat:*",
  })
  void missingRightIsNamedWithTheRuleThatGrantsIt(
      String user, String command, String missing, String rules) {
    RedisPermission right = command.equals("PUBLISH") ? PUBLISH : SUBSCRIBE;
    Throwable refusal = catchThrowable(() -> check(as(user, PASSWORD), right));
    assertThat(refusal)
        .isInstanceOf(UnmetRequirementException.class)
        .hasMessageContaining("the user " + user + " to " + command + " on channels such as chat:")
        .hasMessageContaining(missing.replace("'", ""))
        .hasMessageEndingWith("; permit it: ACL SETUSER " + user + " " + rules);
  }

  @Test
  void patternPermissionMustMatchLiterally() {
    RedisPermission pattern = RedisPermission.toSubscribeToPattern("websocket:task:*");
    assertThat(catchThrowable(() -> check(as("load", PASSWORD), pattern)))
        .isInstanceOf(UnmetRequirementException.class)
        .hasMessageEndingWith("; permit it: ACL SETUSER load +psubscribe &websocket:task:*");
    assertThatCode(() -> check(as("reader", PASSWORD), pattern)).doesNotThrowAnyException();
  }

  @Test
  void probeMakesTheSameCheckAndPrintsItsSteps() {
    List<String> printed = new ArrayList<>();
    assertThat(probe(PASSWORD, printed)).isTrue();
    assertThat(printed)
        .singleElement()
        .asString()
        .startsWith("Redis at " + url())
        .containsPattern("connect and AUTH +works +[\\d.]+\n")
        .containsPattern("answer +works +[\\d.]+\n")
        .contains("It can be used.")
        .doesNotContain(PASSWORD);
    printed.clear();
    assertThat(probe("no-pass", printed)).isFalse();
    assertThat(printed)
        .singleElement()
        .asString()
        .containsPattern("connect and AUTH +FAILS")
        .contains(
            server
                + " rejected the user name or the password; correct GAUNTLET_TARGET_REDIS_USERNAME")
        .doesNotContain("answer", "no-pass");
  }

  private static boolean probe(String password, List<String> printed) {
    Map<String, String> options =
        Map.of(
            "target.redis.url", url(),
            "target.redis.username", "load",
            "target.redis.password", password,
            "results", folder.toString());
    return ProbeRun.of(
        Settings.load(new SettingsSources(options, Map.of(), RunSpec.class.getClassLoader())),
        printed::add);
  }

  @Test
  void wrongPasswordAndUnknownUserHaveDifferentMessages() {
    for (RedisEndpoint wrong :
        new RedisEndpoint[] {as("load", "no-pass"), as("nobody", PASSWORD)}) {
      assertThat(catchThrowable(() -> check(wrong)))
          .hasMessage(
              server
                  + " rejected the user name or the password; correct GAUNTLET_TARGET_REDIS_USERNAME and"
                  + " GAUNTLET_TARGET_REDIS_PASSWORD");
    }
  }

  @Test
  void redisIsReadyOnlyAfterItHasAnswered() {
    GatlingDsl.configure();
    ByteArrayOutputStream console = new ByteArrayOutputStream();
    RunSpec spec = spec("redis://127.0.0.1:1");
    Throwable refusal =
        catchThrowable(
            () -> open(spec, new Console(new PrintStream(console))));
    assertThat(refusal).hasMessageContaining("cannot reach redis://127.0.0.1:1/0");
    assertThat(console.toString(UTF_8)).doesNotContain("ready");
    open(spec(url()), new Console(new PrintStream(console)));
    assertThat(console.toString(UTF_8)).contains("Redis at " + url() + ", already running");
  }

  private static void open(RunSpec spec, Console console) {
    TargetAccess.open(spec.target(), spec.requirements(), console, folder);
  }

  private static RunSpec spec(String url) {
    Settings settings =
        Settings.load(
            new SettingsSources(
                Map.of("target.redis.url", url), Map.of(), RunSpec.class.getClassLoader()));
    return RunSpec.read(
        "PubSub",
        settings,
        (name, all) ->
            PubSubLoad.read(
                name,
                all,
                List.of(
                    new PublishThroughput(10, 1),
                    new SubscriptionLatency(10),
                    new ConcurrentChannels(10, 10)))
                .workload());
  }

  private static String url() {
    return "redis://127.0.0.1:" + redis.port();
  }

  @Test
  void unknownDatabaseIsReportedWithoutAdviceToStartTheServer() {
    RedisEndpoint far = RedisEndpoint.parse(url() + "/99");
    assertThat(catchThrowable(() -> check(far.as(Optional.of("load"), Optional.of(PASSWORD)))))
        .isInstanceOf(UnmetRequirementException.class)
        .hasMessageNotContaining("start it");
  }
}
