package dev.gauntlet.run.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gauntlet.bridge.GatlingDsl;
import dev.gauntlet.catalog.multiagent.WatchUser;
import dev.gauntlet.config.ConfigurationException;
import dev.gauntlet.config.Settings;
import dev.gauntlet.config.SettingsSources;
import dev.gauntlet.journey.Journeys;
import dev.gauntlet.journey.ThinkTime;
import dev.gauntlet.journey.push.WatchGroups;
import dev.gauntlet.load.LoadShape;
import dev.gauntlet.protocol.OpeningContext;
import dev.gauntlet.protocol.UnmetRequirementException;
import dev.gauntlet.run.workload.ShapedLoad;
import dev.gauntlet.verdict.Objective;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealtimeSpecTest {

  private static final LoadShape SHAPE =
      LoadShape.phase("watch").users(50).spawning(10).perSecond().during(Duration.ofMinutes(2));

  @BeforeAll
  static void configure() {
    GatlingDsl.configure();
  }

  private static RunSpec read(Map<String, String> options) {
    return read("Realtime", options);
  }

  private static RunSpec read(String name, Map<String, String> options) {
    Journeys journeys =
        Journeys.of(new WatchUser(WatchGroups.of(5), ThinkTime.seconds(0.5, 1.5), 0), 1);
    return RunSpec.read(
        name,
        Settings.load(
            new SettingsSources(options, Map.of(), RealtimeSpecTest.class.getClassLoader())
                .of(name)),
        (simulation, settings) ->
            ShapedLoad.read(settings, any -> SHAPE, journeys).watching(simulation).workload());
  }

  @Test
  void runIsJudgedByAuditOwnAndCommonObjectives() {
    assertThat(read(Map.of()).judging().objectives().all())
        .extracting(Objective::name)
        .contains(
            "pushes lost <= 0",
            "pushes misdelivered <= 0",
            "receive push p95 <= 500 ms",
            "errors <= 1 %")
        .doesNotContain("ma create task p95 <= 2000 ms");
  }

  @Test
  void socketsCountAsUsers() {
    assertThat(read(Map.of("sockets", "200")).workload().size().peak()).isEqualTo(200);
  }

  @Test
  void optionsHavePrecedenceOverTheSettingsOfTheSimulation() {
    assertThat(read("ReconnectStorm", Map.of()).target().reference().embedded().faults())
        .contains("push:hangup:150");
    RunSpec losing = read("ReconnectStorm", Map.of("target.embedded.faults", "push:lose:9"));
    assertThat(losing.target().reference().embedded().faults()).contains("push:lose:9");
  }

  @Test
  void pushesWithoutASubscriptionAreRejectedBeforeTheLoad() {
    assertThatThrownBy(() -> read(Map.of("trace", "true")))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("load.trace shows requests and answers");
    assertThatThrownBy(
            () -> read(Map.of("target.contract", "src/test/resources/contracts/truth.conf")))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("must have a section pushes { }");
    assertThatThrownBy(() -> read(Map.of("audit.lost-after", "100ms")))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("audit.lost-after must be at least late-after, 500 ms, was 100 ms");
  }

  /** A platform at an arbitrary address, without stores. */
  private static final class SomePlatform implements OpeningContext {

    @Override
    public URI url(String contract) {
      return URI.create("http://127.0.0.1:1");
    }

    @Override
    public Optional<String> store(String name) {
      return Optional.empty();
    }

    @Override
    public void print(String line) {}
  }

  /** A login would follow only after all requirements are open. */
  @Test
  void redisBehindThePlatformIsCheckedBeforeAnyLogIn() {
    RunSpec spec = read(Map.of("target.redis.url", "redis://127.0.0.1:1"));
    assertThatThrownBy(() -> spec.requirements().open(new SomePlatform()))
        .isInstanceOf(UnmetRequirementException.class)
        .hasMessageStartingWith("cannot reach redis://127.0.0.1:1/0 (")
        .hasMessageEndingWith("; start it or set target.redis.url");
  }

  @Test
  void dryRunNamesTheRedisBehindThePlatform() {
    assertThat(
            new DryRun(read(Map.of("target.redis.url", "redis://127.0.0.1:1", "dryRun", "true")))
                .text())
        .contains("Target: ma on the embedded platform")
        .contains("; pushes are read at redis://127.0.0.1:1 too");
  }

  @Test
  void platformWithoutSubtasksCanBeSubscribedTo(@TempDir Path folder) throws IOException {
    String contract = contract(folder, "\"log subtask\".path = \"/tasks/#{taskId}/log\"");
    assertThat(read(Map.of("target.contract", contract)).workload().journeys().taken()).hasSize(1);
  }

  @Test
  void pushesWithoutATriggerAreRejectedBeforeTheLoad(@TempDir Path folder) throws IOException {
    String contract = contract(folder, "");
    assertThatThrownBy(() -> read(Map.of("target.contract", contract)))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining(
            "leaves out \"log subtask\", which causes the pushes, since no step that is left"
                + " gives subtaskId");
  }

  /** Writes a contract that can neither decompose tasks nor read their logs. */
  private static String contract(Path folder, String more) throws IOException {
    String base = Path.of("user-files/contracts/ma.conf").toAbsolutePath().toString();
    Path file = folder.resolve("mine.conf");
    Files.writeString(
        file,
        """
        include "%s"
        contract.operations {
          "decompose task" = null
          "get task logs" = null
          %s
        }
        """
            .formatted(base, more));
    return file.toString();
  }
}
