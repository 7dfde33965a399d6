package dev.gauntlet.protocol.echo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.bridge.GatlingDsl;
import dev.gauntlet.config.ProblemTexts;
import dev.gauntlet.config.Settings;
import dev.gauntlet.config.SettingsSources;
import dev.gauntlet.journey.Journeys;
import dev.gauntlet.load.LoadShape;
import dev.gauntlet.protocol.ProtocolSection;
import dev.gauntlet.run.Workloads;
import dev.gauntlet.run.plan.DryRun;
import dev.gauntlet.run.plan.RunDescription;
import dev.gauntlet.run.plan.RunSpec;
import dev.gauntlet.target.TargetKind;
import dev.gauntlet.verdict.Objective;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The plan of a run that uses a custom protocol. */
class EchoPlanTest {

  private static final LoadShape SHAPE =
      LoadShape.phase("talk").users(5).atOnce().during(Duration.ofSeconds(4));

  @BeforeAll
  static void configure() {
    GatlingDsl.configure();
  }

  private static RunSpec read(String... namesAndValues) {
    return read(Journeys.of(new EchoUser(), 1), namesAndValues);
  }

  private static RunSpec readOfOthers(String... namesAndValues) {
    return read(Journeys.builtIn(), namesAndValues);
  }

  private static RunSpec read(Journeys journeys, String... namesAndValues) {
    Map<String, String> options = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      options.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return RunSpec.read(
        "Echo",
        Settings.load(new SettingsSources(options, Map.of(), EchoPlanTest.class.getClassLoader())),
        Workloads.load(SHAPE, journeys));
  }

  @Test
  void runsOutsideTheTestsDoNotKnowIt() {
    assertThat(Path.of("src/test/resources/META-INF/services", ProtocolSection.class.getName()))
        .doesNotExist();
  }

  @Test
  void echoRunStartsNoPlatform() {
    RunSpec spec = read("target.echo.url", "tcp://127.0.0.1:7");
    assertThat(spec.target().kind()).isEqualTo(TargetKind.REMOTE);
    assertThat(new DryRun(spec).text()).contains("Target: tcp://127.0.0.1:7");
  }

  @Test
  void echoRequestsAndMetricsMayHaveObjectives() {
    assertThat(read("target.echo.url", "tcp://127.0.0.1:7").judging().scope().called())
        .containsOnlyKeys("echo");
    assertThat(read("target.echo.url", "tcp://127.0.0.1:7").judging().scope().metrics())
        .containsExactly("words");
  }

  @Test
  void echoSectionsAreAcceptedByOtherRuns() {
    RunSpec spec =
        readOfOthers(
            "target.echo.url", "tcp://127.0.0.1:7", "objectives.echo.say hello.p50", "1 s");
    assertThat(new RunDescription(spec).ofRun())
        .contains("-Dtarget.echo.url: no user of this run sends to Echo")
        .contains("-Dobjectives.echo.say hello.p50: no user of this run sends to Echo");
    assertThat(spec.judging().objectives().all())
        .extracting(Objective::name)
        .noneMatch(name -> name.contains("hello"));
  }

  @Test
  void invalidEchoSettingsAreReportedByOtherRuns() {
    assertThat(ProblemTexts.of(() -> readOfOthers("target.echo.ulr", "tcp://127.0.0.1:7")))
        .singleElement()
        .asString()
        .startsWith("unknown key target.echo.ulr, did you mean url?");
    assertThat(ProblemTexts.of(() -> readOfOthers("target.echo.url", "http://127.0.0.1:7")))
        .singleElement()
        .asString()
        .startsWith("target.echo.url must be like tcp://127.0.0.1:7");
  }

  @Test
  void echoServerOutsideTheAllowedHostsIsRefused() {
    assertThat(ProblemTexts.of(() -> read("target.echo.url", "tcp://192.0.2.1:7")))
        .singleElement()
        .asString()
        .contains("target.echo.url 192.0.2.1 is neither this machine nor an allowed host");
  }

  @Test
  void traceIsRefusedWithoutAContract() {
    assertThat(
            ProblemTexts.of(() -> read("target.echo.url", "tcp://127.0.0.1:7", "trace", "true")))
        .containsExactly(
            "load.trace shows the exchanges of a contract, and caller has none (-Dtrace)");
  }
}
