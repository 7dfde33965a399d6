package dev.gauntlet.result;

import dev.gauntlet.measure.LatencyHistogram;
import dev.gauntlet.measure.OutcomeKind;

/**
 * What became of one request of one journey, or of all.
 *
 * @param contract whose request it is; null where nobody told it
 * @param sent how many were sent: as many as ended or had no end
 * @param refused declined as the contract announces: neither good nor bad
 * @param failed answered wrongly, or with an error
 * @param crashed not even sent
 * @param unsent not sent either, for want of something that the load generator needs: no fault of
 *     the platform's
 * @param unanswered under way when the run ended
 * @param perSecond good answers per second
 * @param answersPerSecond answers of every kind per second
 * @param latencyMs of good answers; null when there were none
 * @param refusalMs of refusals; null when there were none
 * @param transfer over the network; null of a part of a run, where nobody measured it, and in a
 *     result of an earlier Gauntlet
 */
public record RequestResult(
    String name,
    String journey,
    String contract,
    long sent,
    long ok,
    long refused,
    long failed,
    long timedOut,
    long lost,
    long crashed,
    long unsent,
    long unanswered,
    double perSecond,
    double answersPerSecond,
    LatencyMs latencyMs,
    LatencyMs refusalMs,
    TransferResult transfer) {

  static RequestResult of(RequestData data, String contract, double spanSeconds) {
    return new RequestResult(
        data.key().request(),
        data.key().journey(),
        contract,
        data.sent(),
        data.count(OutcomeKind.OK),
        data.count(OutcomeKind.REFUSED),
        data.count(OutcomeKind.FAILED),
        data.count(OutcomeKind.TIMED_OUT),
        data.count(OutcomeKind.LOST),
        data.crashed(),
        data.count(OutcomeKind.UNSENT),
        data.unanswered(),
        Rounding.thousandths(data.count(OutcomeKind.OK) / spanSeconds),
        Rounding.thousandths((data.ended() - data.crashed()) / spanSeconds),
        LatencyMs.of(data.good()),
        LatencyMs.of(
            data.latencies().getOrDefault(OutcomeKind.REFUSED, LatencyHistogram.sparse())),
        TransferResult.of(data.transfers()));
  }

  /** All that ended, in whatever way. */
  public long ended() {
    return ok + refused + unsent + bad();
  }

  /** All that ended neither well nor in an announced refusal. */
  public long bad() {
    return failed + timedOut + lost + crashed;
  }
}
