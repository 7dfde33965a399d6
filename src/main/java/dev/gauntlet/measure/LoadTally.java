package dev.gauntlet.measure;

/** The counters of a run's users, journeys and requests since its start. */
record LoadTally(
    UserTally users,
    Counters started,
    Counters completed,
    Counters abandoned,
    RequestTallies requests) {

  static LoadTally begin(long nowNanos) {
    return new LoadTally(
        new UserTally(nowNanos),
        new Counters(),
        new Counters(),
        new Counters(),
        new RequestTallies());
  }

  /**
   * Returns the current counts.
   *
   * @param openUntil unfinished requests that were sent after that second are omitted
   */
  LoadCounts counts(long nowNanos, long openUntil) {
    RequestTally.Totals sums = requests.totals();
    boolean any = sums.fromMicros() <= sums.untilMicros();
    return new LoadCounts(
        users.at(nowNanos),
        new LoadCounts.Journeys(started.sums(), completed.sums(), abandoned.sums()),
        new LoadCounts.Requests(requests.sent(), requests.open(openUntil), requests.inFlight()),
        new LoadCounts.Answers(
            sums.of(OutcomeKind.OK),
            sums.of(OutcomeKind.REFUSED),
            sums.of(OutcomeKind.CAPPED),
            sums.bad(),
            any ? sums.fromMicros() : 0,
            any ? sums.untilMicros() : 0,
            sums.clamped()));
  }
}
