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
 * The scenario of one additional user who waits until the load is over, has the run judged, and
 * records the outcome of each objective in Gatling's statistics. Gatling's report then shows
 * Gauntlet's verdict, and its assertions, one for each objective, fail the Maven build if an
 * objective failed or its outcome is missing.
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
        .exec(this::halt)
        .exec(waitFor(load::over))
        .exec(this::judge)
        .exec(waitFor(finalizer::done))
        .exec(this::mark)
        .stopLoadGenerator("the run is judged");
  }

  private static ChainBuilder waitFor(BooleanSupplier condition) {
    return asLongAs((Session session) -> !condition.getAsBoolean()).on(pause(POLL));
  }

  /** Ends what is still under way; the load is over again once that has been recorded. */
  private Session halt(Session session) {
    load.halt();
    return session;
  }

  private Session judge(Session session) {
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

  /**
   * Returns an assertion for each objective and one for the verdict; all fail if the run ends
   * before the verdict.
   */
  static List<Assertion> assertions(List<String> objectives) {
    return Stream.concat(objectives.stream(), Stream.of(PASSED))
        .map(name -> details(name).failedRequests().count().is(0L))
        .toList();
  }
}
