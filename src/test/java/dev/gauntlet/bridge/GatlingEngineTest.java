package dev.gauntlet.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatling.core.CoreComponents;
import io.gatling.core.stats.StatsEngine;
import io.gatling.core.structure.ScenarioContext;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GatlingEngineTest {

  private static final LoadEvents IGNORING =
      (LoadEvents)
          Proxy.newProxyInstance(
              LoadEvents.class.getClassLoader(),
              new Class<?>[] {LoadEvents.class},
              (proxy, method, arguments) -> null);

  /** Returns components with a statistics engine of another type, as of another Gatling version. */
  private static CoreComponents withAnotherStatsEngine() {
    StatsEngine other =
        (StatsEngine)
            Proxy.newProxyInstance(
                StatsEngine.class.getClassLoader(),
                new Class<?>[] {StatsEngine.class},
                (proxy, method, arguments) -> null);
    return new CoreComponents(null, null, null, null, other, null, null, null);
  }

  @Test
  void unknownEngineIsRejectedWithTheNextStep() {
    GatlingEngine engine = new GatlingEngine(withAnotherStatsEngine());
    assertThatExceptionOfType(TapUnavailableException.class)
        .isThrownBy(() -> engine.listen(IGNORING))
        .withMessageStartingWith("Gauntlet cannot read Gatling's events (its engine is a ")
        .withMessageEndingWith(
            "restore that version in pom.xml or use one of these Java versions.");
  }

  @Test
  void eventTapInstallationFailureIsReportedBeforeTheScenarioIsBuilt() {
    List<TapUnavailableException> reported = new ArrayList<>();
    EngineTap tap = new EngineTap(IGNORING, reported::add);
    ScenarioContext context = new ScenarioContext(withAnotherStatsEngine(), null, null, false);
    assertThatThrownBy(() -> tap.asScala().build(context, null))
        .isInstanceOf(TapUnavailableException.class);
    assertThat(reported).hasSize(1);
  }
}
