package dev.gauntlet.load;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Users of an open model, who go through their journey once. Every arrival of the load is dealt to
 * a journey; a user of this one is found among them by arithmetic, so that a day of them needs no
 * memory.
 */
final class ArrivalSchedule implements Schedule {
  private final Arrivals arrivals;
  private final int[] turns;
  private final int round;
  private final int size;

  /**
   * @param arrivals of all journeys
   * @param mix by which they are dealt
   * @param journey one of the mix
   */
  ArrivalSchedule(Arrivals arrivals, Mix mix, String journey) {
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
