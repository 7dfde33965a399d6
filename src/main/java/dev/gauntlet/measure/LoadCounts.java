package dev.gauntlet.measure;

import java.util.Map;

/**
 * The counts of a run's load. Except for active users and requests in flight, they are sums since
 * the run's start, so that a lost line of the event log only reduces the resolution.
 */
public record LoadCounts(Users users, Journeys journeys, Requests requests, Answers answers) {

  /**
   * The users of the load.
   *
   * @param working the number of active users, by journey
   * @param peak the maximum number of users that were active at one time
   * @param started the number of users that have started
   * @param seconds the sum of the users' times so far, each until the planned end of the user
   */
  public record Users(Map<String, Integer> working, int peak, long started, double seconds) {

    public int atWork() {
      return working.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  /**
   * The iterations of journeys, by the journeys' names.
   *
   * @param completed iterations that reached their end
   * @param abandoned iterations that a failed step ended
   */
  public record Journeys(
      Map<String, Long> started, Map<String, Long> completed, Map<String, Long> abandoned) {}

  /**
   * The sent and the unfinished requests.
   *
   * @param sent by journey and request, in the order of their first occurrence
   * @param open unfinished requests, by journey, request and the second of the run in which they
   *     were sent; requests of the last few seconds are included only at the run's end
   * @param inFlight all unfinished requests, including those of the last few seconds
   */
  public record Requests(
      Map<String, Map<String, Long>> sent,
      Map<String, Map<String, Map<Long, Integer>>> open,
      long inFlight) {}

  /**
   * The received answers.
   *
   * @param ok good answers
   * @param refused announced refusals
   * @param capped streamed answers that the load generator ended
   * @param bad all other answers
   * @param fromMicros the time at which the first answered request was sent, in epoch microseconds;
   *     0 before it
   * @param untilMicros the time at which the latest answered request was sent or the latest good
   *     answer was received, whichever is later; one timeout at the end must not reduce the rate of
   *     the whole run
   * @param clamped answers that took longer than an hour, recorded as one hour
   */
  public record Answers(
      long ok,
      long refused,
      long capped,
      long bad,
      long fromMicros,
      long untilMicros,
      long clamped) {

    public long all() {
      return ok + refused + capped + bad;
    }
  }
}
