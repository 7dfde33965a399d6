package dev.gauntlet.result;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.gauntlet.measure.RunInfo;
import dev.gauntlet.measure.Software;
import java.time.Instant;

/**
 * The identity of a run. In result.json the fields of {@code software} are not nested.
 *
 * @param start the start of the run
 * @param seconds the duration, including the time before and after the load
 * @param model {@code closed}, {@code open}, {@code counted} or {@code unknown}
 * @param quick whether the load profile was scaled down
 */
public record RunFacts(
    String id,
    String simulation,
    Instant start,
    double seconds,
    String target,
    String model,
    boolean quick,
    @JsonUnwrapped Software software) {

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
        run.software());
  }
}
