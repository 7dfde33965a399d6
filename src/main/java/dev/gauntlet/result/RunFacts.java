package dev.gauntlet.result;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.gauntlet.measure.RunInfo;
import dev.gauntlet.measure.Software;
import java.time.Instant;

/**
 * Which run it was. In result.json the parts of {@code software} stand beside the others.
 *
 * @param start when it began
 * @param seconds how long it took, with all that is done before and after the load
 * @param model {@code closed}, {@code open}, {@code counted} or {@code unknown}
 * @param quick whether the shape was scaled down
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
