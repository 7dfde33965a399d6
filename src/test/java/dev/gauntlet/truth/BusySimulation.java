package dev.gauntlet.truth;

import static dev.gauntlet.run.Workloads.load;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static java.time.Duration.ofSeconds;

import dev.gauntlet.journey.Journeys;
import dev.gauntlet.journey.Steps;
import dev.gauntlet.load.LoadShape;
import dev.gauntlet.run.GauntletSimulation;
import io.gatling.javaapi.core.ChainBuilder;
import java.time.Duration;

/** A simulation with slow code of its own: each journey blocks an event loop for a while. */
public final class BusySimulation extends GauntletSimulation {

  /** The arrivals per second that two event loops per processor can start at most. */
  private static final Duration WORK = Duration.ofMillis(20);

  public BusySimulation() {
    super(
        load(
            options -> LoadShape.phase("busy").users(10).atOnce().during(ofSeconds(6)),
            Journeys.of(new Prober("worker", BusySimulation::busy), 1)));
  }

  private static ChainBuilder busy(Steps steps) {
    return exec(
        steps.metric("work").in("ms").record(session -> work()),
        steps.call(Prober.PROBE),
        steps.metric("answers").count(session -> 1),
        steps.metric("never").record(session -> session.getDouble("unknown")));
  }

  private static double work() {
    long until = System.nanoTime() + WORK.toNanos();
    while (System.nanoTime() < until) {
      Thread.onSpinWait();
    }
    return WORK.toMillis();
  }
}
