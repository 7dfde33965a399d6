package dev.gauntlet.journey;

import dev.gauntlet.audit.Audit;
import dev.gauntlet.contract.Contract;
import dev.gauntlet.measure.Recorder;
import dev.gauntlet.protocol.http.HttpContext;
import dev.gauntlet.protocol.http.Transcript;
import java.util.Optional;

/**
 * The context that the journeys of one run share.
 *
 * @param runId a text that is unique among runs and short enough to be part of names
 * @param thinkDivisor the factor by which pauses are shortened, 1 or more
 * @param seed the random seed
 * @param audit the audit of pushes, if the run watches them
 * @param transcript records each exchange; only present if users run one at a time
 */
public record JourneyContext(
    String runId,
    SpokenContract spoken,
    Recorder recorder,
    LoadClock loadClock,
    double thinkDivisor,
    long seed,
    Optional<Transcript> transcript,
    Optional<Audit> audit) {

  public Contract contract() {
    return spoken.contract();
  }

  /** Returns the context that the HTTP requests share. */
  HttpContext http() {
    return new HttpContext(
        recorder,
        spoken.requestLimits(),
        spoken.streams(),
        transcript,
        new RequestingUsers(loadClock),
        spoken.observer());
  }

  /** Returns the context of a run that is never executed. */
  static JourneyContext withoutRun(Contract contract) {
    return new JourneyContext(
        "",
        SpokenContract.unused(contract),
        null,
        null,
        1,
        0,
        Optional.empty(),
        Optional.empty());
  }
}
