package dev.gauntlet.result;

import dev.gauntlet.measure.RunInfo;
import java.time.Instant;

/**
 * Which run it was.
 *
 * @param start when it began
 * @param seconds how long it took, with all that is done before and after the load
 * @param model {@code closed}, {@code open}, {@code counted} or {@code unknown}
 * @param quick whether the shape was scaled down
 * @param gauntlet the version of Gauntlet
 */
public record RunFacts(
    String id,
    String simulation,
    Instant start,
    double seconds,
    String target,
    String model,
    boolean quick,
    String gauntlet,
    String java,
    String os) {

  static RunFacts of(RunData data) {
    RunInfo run = data.header().run();
    return new RunFacts(
        run.id(),
        run.simulation(),
        data.span().start(),
        data.span().seconds(),
        run.target(),
        run.model(),
        run.quick(),
        run.gauntlet(),
        run.java(),
        run.os());
  }
}
