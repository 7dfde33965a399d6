package dev.gauntlet.journey;

import dev.gauntlet.audit.Audit;
import dev.gauntlet.contract.Contract;
import dev.gauntlet.measure.Recorder;
import dev.gauntlet.protocol.http.HttpContext;
import dev.gauntlet.protocol.http.Transcript;
import java.util.Optional;

/**
 * What the journeys of one run share.
 *
 * @param runId unique among runs, short enough to stand in names
 * @param thinkDivisor by how much pauses are shortened, 1 or more
 * @param seed of all chance
 * @param audit of pushes, where the run watches them
 * @param transcript where each exchange is written down; only where there is one user at a time
 */
public record RunContext(
    String runId,
    SpokenContract spoken,
    Recorder recorder,
    Course course,
    double thinkDivisor,
    long seed,
    Optional<Transcript> transcript,
    Optional<Audit> audit) {

  public Contract contract() {
    return spoken.contract();
  }

  /** What its requests share. */
  HttpContext http() {
    return new HttpContext(recorder, spoken.patience(), transcript, new RequestingUsers(course));
  }

  /** A run that never takes place. */
  static RunContext nowhere(Contract contract) {
    return new RunContext(
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
