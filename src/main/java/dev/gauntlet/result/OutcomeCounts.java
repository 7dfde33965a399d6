package dev.gauntlet.result;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.gauntlet.measure.OutcomeKind;

/**
 * How many requests ended how.
 *
 * @param refused declined as the contract announces: neither good nor bad
 * @param failed answered wrongly, or with an error
 * @param crashed not even sent
 * @param unsent not sent either, for want of something that the load generator needs: no fault of
 *     the platform's
 * @param unanswered under way when the run ended
 */
public record OutcomeCounts(
    long ok,
    long refused,
    long failed,
    long timedOut,
    long lost,
    long crashed,
    long unsent,
    long unanswered) {

  static OutcomeCounts of(RequestData data) {
    return new OutcomeCounts(
        data.count(OutcomeKind.OK),
        data.count(OutcomeKind.REFUSED),
        data.count(OutcomeKind.FAILED),
        data.count(OutcomeKind.TIMED_OUT),
        data.count(OutcomeKind.LOST),
        data.crashed(),
        data.count(OutcomeKind.UNSENT),
        data.unanswered());
  }

  /** How many were sent: as many as ended or had no end. */
  @JsonProperty
  public long sent() {
    return ended() + unanswered;
  }

  /** All that ended, in whatever way. */
  public long ended() {
    return ok + refused + unsent + bad();
  }

  /** All that ended neither well nor in an announced refusal. */
  public long bad() {
    return failed + timedOut + lost + crashed;
  }

  /** The bad ones among those that ended, 0 to 1; 0 without any. */
  public double badShare() {
    return ended() == 0 ? 0 : (double) bad() / ended();
  }
}
