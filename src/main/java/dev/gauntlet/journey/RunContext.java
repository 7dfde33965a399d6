package dev.gauntlet.journey;

import dev.gauntlet.audit.Audit;
import dev.gauntlet.contract.Contract;
import dev.gauntlet.measure.Recorder;
import dev.gauntlet.protocol.http.HttpContext;
import dev.gauntlet.protocol.http.Patience;
import dev.gauntlet.protocol.http.Transcript;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the journeys of one run share.
 *
 * @param runId unique among runs, short enough to stand in names
 * @param thinkDivisor by how much pauses are shortened, 1 or more
 * @param patience of every user
 * @param accounts what the next user knows for logging in: username and password
 * @param seed of all chance
 * @param audit of pushes, where the run watches them
 * @param transcript where each exchange is written down; only where there is one user at a time
 */
public record RunContext(
    String runId,
    Contract contract,
    Recorder recorder,
    Course course,
    double thinkDivisor,
    Patience patience,
    Supplier<Map<String, Object>> accounts,
    long seed,
    Optional<Transcript> transcript,
    Optional<Audit> audit) {

  /** What its requests share. */
  HttpContext http() {
    return new HttpContext(recorder, patience, transcript, new RequestingUsers(course));
  }

  /** A run that never takes place. */
  static RunContext nowhere(Contract contract) {
    return new RunContext(
        "",
        contract,
        null,
        null,
        1,
        Patience.of(Duration.ZERO),
        Map::of,
        0,
        Optional.empty(),
        Optional.empty());
  }
}
