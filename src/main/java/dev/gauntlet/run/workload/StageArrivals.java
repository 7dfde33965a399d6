package dev.gauntlet.run.workload;

import dev.gauntlet.load.UserSchedule;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * A schedule of users who all arrive when the stage before theirs has ended, which is the time at
 * which the first of them arrives.
 */
final class StageArrivals implements UserSchedule {

  private final int size;
  private final Duration limit;
  private final Supplier<Duration> elapsed;
  private final AtomicReference<Duration> begun = new AtomicReference<>();

  /**
   * @param limit the time after which remaining users of the stage must leave
   * @param elapsed the time since the load began
   */
  StageArrivals(int size, Duration limit, Supplier<Duration> elapsed) {
    this.size = size;
    this.limit = limit;
    this.elapsed = elapsed;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public Duration arrival(int user) {
    begun.compareAndSet(null, elapsed.get());
    return begun.get();
  }

  @Override
  public Duration departure(int user) {
    return arrival(user).plus(limit);
  }
}
