package dev.gauntlet.measure;

import java.util.Map;

/**
 * How a run's load stands. All but who is at work and what is in flight are sums since the run's
 * start, so that a line of the record that is lost costs nothing but resolution.
 */
public record LoadCounts(Users users, Journeys journeys, Requests requests, Answers answers) {

  /**
   * @param working how many are at work now, by journey
   * @param peak the most that were at work at one time
   * @param started how many have begun
   * @param seconds the sum of their times so far, each until the user was to leave
   */
  public record Users(Map<String, Integer> working, int peak, long started, double seconds) {

    public int atWork() {
      return working.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  /**
   * By the journeys' names.
   *
   * @param completed those that went to their end
   * @param abandoned those that a failed step ended
   */
  public record Journeys(
      Map<String, Long> started, Map<String, Long> completed, Map<String, Long> abandoned) {}

  /**
   * @param sent by journey and request, in the order in which they were first seen
   * @param open requests without an end, by journey, request and the second of the run in which
   *     they were sent; those of the last few seconds only at the run's end
   * @param inFlight all requests without an end, those of the last few seconds included
   */
  public record Requests(
      Map<String, Map<String, Long>> sent,
      Map<String, Map<String, Map<Long, Integer>>> open,
      long inFlight) {}

  /**
   * @param ok good answers
   * @param refused announced refusals
   * @param bad all other answers
   * @param fromMicros when the first answered request was sent, in epoch microseconds; 0 before it
   * @param untilMicros when the latest answered request was sent or the latest good answer came,
   *     whichever is later: one time-out at the end must not thin out the rate of the whole
   * @param clamped those that took longer than an hour, counted as an hour
   */
  public record Answers(
      long ok, long refused, long bad, long fromMicros, long untilMicros, long clamped) {

    public long all() {
      return ok + refused + bad;
    }
  }
}
