package dev.gauntlet.load;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A schedule of users of an open workload model, who run their journey once. Every arrival of the
 * load is assigned to a journey; a user of this journey is found among the arrivals by arithmetic,
 * so that a day of arrivals needs no memory.
 */
final class OpenModelSchedule implements UserSchedule {
  private final OpenModelArrivals arrivals;
  private final int[] turns;
  private final int round;
  private final int size;

  /**
   * @param arrivals the arrivals of all journeys
   * @param mix the mix by which arrivals are assigned to journeys
   * @param journey a journey of the mix
   */
  OpenModelSchedule(OpenModelArrivals arrivals, JourneyMix mix, String journey) {
    this.arrivals = arrivals;
    List<String> dealt = mix.round();
    round = dealt.size();
    turns = IntStream.range(0, round).filter(n -> dealt.get(n).equals(journey)).toArray();
    size = countBefore(Math.toIntExact(arrivals.planned()));
  }

  private int countBefore(int all) {
    int rest = all % round;
    int inRest = (int) IntStream.of(turns).filter(turn -> turn < rest).count();
    return all / round * turns.length + inRest;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public Duration arrival(int user) {
    return arrivals.timeOf((long) user / turns.length * round + turns[user % turns.length]);
  }

  @Override
  public Duration departure(int user) {
    return arrivals.shape().length();
  }
}
