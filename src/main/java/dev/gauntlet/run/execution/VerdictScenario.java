package dev.gauntlet.run.execution;

import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.details;
import static io.gatling.javaapi.core.CoreDsl.pause;

import dev.gauntlet.bridge.EngineTap;
import dev.gauntlet.process.RunException;
import dev.gauntlet.result.RunResult;
import io.gatling.javaapi.core.Assertion;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.CoreDsl;
import io.gatling.javaapi.core.ScenarioBuilder;
import io.gatling.javaapi.core.Session;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * One more user beside the others, who waits until the load is over, lets the run be judged, and
 * enters the outcome of each objective into Gatling's statistics. Gatling's report then shows our
 * verdict, and its assertions, one for each objective, make Maven fail when one failed or is
 * missing.
 */
final class VerdictScenario {

  private static final String PASSED = "verdict: passed";
  private static final Duration POLL = Duration.ofMillis(100);

  private final EngineTap tap;
  private final LoadRun load;
  private final RunFinalizer finalizer;

  VerdictScenario(EngineTap tap, LoadRun load, RunFinalizer finalizer) {
    this.tap = tap;
    this.load = load;
    this.finalizer = finalizer;
  }

  ScenarioBuilder scenario() {
    return CoreDsl.scenario(LoadRun.VERDICT)
        .exec(tap)
        .exec(waitFor(load::over))
        .exec(this::judge)
        .exec(waitFor(finalizer::done))
        .exec(this::mark)
        .stopLoadGenerator("the run is judged");
  }

  private static ChainBuilder waitFor(BooleanSupplier condition) {
    return asLongAs((Session session) -> !condition.getAsBoolean()).on(pause(POLL));
  }

  private Session judge(Session session) {
    load.halt();
    finalizer.begin();
    return session;
  }

  private Session mark(Session session) {
    try {
      mark(finalizer.result());
    } catch (RunException e) {
      tap.mark(LoadRun.VERDICT, PASSED, false, e.getMessage());
    }
    return session;
  }

  private void mark(RunResult result) {
    result
        .objectives()
        .forEach(o -> tap.mark(LoadRun.VERDICT, o.name(), o.passed(), "objective: " + o.reason()));
    tap.mark(
        LoadRun.VERDICT,
        PASSED,
        result.verdict().passed(),
        "verdict: " + result.verdict().status());
  }

  /** One for each objective and one for the verdict; a run cut short before it fails them all. */
  static List<Assertion> assertions(List<String> objectives) {
    return Stream.concat(objectives.stream(), Stream.of(PASSED))
        .map(name -> details(name).failedRequests().count().is(0L))
        .toList();
  }
}
