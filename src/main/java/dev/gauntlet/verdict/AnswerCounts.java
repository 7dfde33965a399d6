package dev.gauntlet.verdict;

/**
 * How a run stands at a moment, in sums since its start. What set-up did stands apart.
 *
 * @param t epoch milliseconds
 * @param good answers and announced refusals
 * @param bad answers, time-outs included
 * @param timedOut of the failures, those of set-up included
 * @param crashed steps of a journey that failed before anything was sent
 * @param inFlight requests that wait for an answer; those of set-up are not known
 */
record AnswerCounts(
    long t,
    long good,
    long bad,
    long setupGood,
    long setupFailed,
    long timedOut,
    long crashed,
    long inFlight) {

  long failures() {
    return bad + setupFailed + crashed;
  }

  /** Everything that came back, whatever it was. */
  long answered() {
    return good + bad + setupGood + setupFailed - timedOut;
  }
}
