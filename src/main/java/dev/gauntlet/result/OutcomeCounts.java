package dev.gauntlet.result;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.gauntlet.measure.OutcomeKind;

/**
 * The numbers of requests by outcome. In result.json the fields of {@code errors} are not nested.
 *
 * @param refused refusals announced by the contract, neither good nor bad
 * @param capped streamed answers that the load generator ended, neither good nor bad
 * @param unsent requests that were not sent because the load generator's own resources were
 *     exhausted; not an error of the platform
 * @param unanswered requests in flight when the run ended
 */
public record OutcomeCounts(
    long ok,
    long refused,
    long capped,
    @JsonUnwrapped Errors errors,
    long unsent,
    long unanswered) {

  /**
   * The numbers of requests that count as errors of the platform.
   *
   * @param failed wrong answers and errors
   * @param crashed requests that could not be built or sent
   */
  public record Errors(long failed, long timedOut, long lost, long crashed) {

    private long all() {
      return failed + timedOut + lost + crashed;
    }
  }

  static OutcomeCounts of(RequestData data) {
    return new OutcomeCounts(
        data.count(OutcomeKind.OK),
        data.count(OutcomeKind.REFUSED),
        data.count(OutcomeKind.CAPPED),
        new Errors(
            data.count(OutcomeKind.FAILED),
            data.count(OutcomeKind.TIMED_OUT),
            data.count(OutcomeKind.LOST),
            data.crashed()),
        data.count(OutcomeKind.UNSENT),
        data.unanswered());
  }

  /** Returns the number of sent requests, which are the ended and the unanswered ones. */
  @JsonProperty
  public long sent() {
    return ended() + unanswered;
  }

  /** Returns the number of requests that ended, with any outcome. */
  public long ended() {
    return ok + refused + capped + unsent + bad();
  }

  /** Returns the number of requests that count as errors of the platform. */
  public long bad() {
    return errors.all();
  }

  /** Returns the share of bad requests among the ended ones, 0 to 1; 0 if none ended. */
  public double badShare() {
    return ended() == 0 ? 0 : (double) bad() / ended();
  }
}
