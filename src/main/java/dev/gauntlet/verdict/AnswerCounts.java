package dev.gauntlet.verdict;

/**
 * The numbers of answers from the start of a run to a moment. Setup steps are counted separately.
 *
 * @param t the moment, in epoch milliseconds
 * @param good the number of good answers and announced refusals
 * @param bad the number of bad answers, including timeouts
 * @param timedOut the number of failures that are timeouts, including those of setup
 * @param crashed the number of steps of a journey that failed before anything was sent
 * @param inFlight the number of requests that wait for an answer; requests of setup steps are not
 *     included
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

  /** Returns the number of answers that arrived, good or bad, including those of setup. */
  long answered() {
    return good + bad + setupGood + setupFailed - timedOut;
  }
}
