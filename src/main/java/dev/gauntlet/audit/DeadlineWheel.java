package dev.gauntlet.audit;

import java.util.ArrayList;
import java.util.List;

/**
 * A timer wheel without a clock: the caller passes the current time to {@link #due}, which returns
 * each due item once, at most one tick late. Adding an item takes constant time.
 *
 * @param <T> the type of the items
 */
final class DeadlineWheel<T> {

  private record Entry<T>(long tick, T what) {}

  private final long tickNanos;
  private final List<List<Entry<T>>> slots = new ArrayList<>();
  private long turned;

  /**
   * @param slots the number of ticks of one turn; items that are due later stay for another turn
   * @param startNanos the time at which the wheel starts
   */
  DeadlineWheel(long tickNanos, int slots, long startNanos) {
    this.tickNanos = tickNanos;
    this.turned = Math.floorDiv(startNanos, tickNanos);
    for (int i = 0; i < slots; i++) {
      this.slots.add(new ArrayList<>());
    }
  }

  synchronized void add(long dueNanos, T what) {
    long tick = Math.max(Math.floorDiv(dueNanos, tickNanos), turned) + 1;
    slot(tick).add(new Entry<>(tick, what));
  }

  /** Removes and returns the items that are due at this time. */
  synchronized List<T> due(long nowNanos) {
    List<T> due = new ArrayList<>();
    long now = Math.floorDiv(nowNanos, tickNanos);
    long from = Math.max(turned + 1, now - slots.size() + 1);
    for (long tick = from; tick <= now; tick++) {
      take(slot(tick), now, due);
    }
    turned = Math.max(turned, now);
    return due;
  }

  private static <T> void take(List<Entry<T>> slot, long now, List<T> due) {
    slot.removeIf(
        entry -> {
          boolean taken = entry.tick <= now;
          if (taken) {
            due.add(entry.what);
          }
          return taken;
        });
  }

  /** Removes and returns all remaining items, due or not. */
  synchronized List<T> rest() {
    List<T> rest = new ArrayList<>();
    slots.forEach(slot -> slot.forEach(entry -> rest.add(entry.what)));
    slots.forEach(List::clear);
    return rest;
  }

  private List<Entry<T>> slot(long tick) {
    return slots.get((int) Math.floorMod(tick, (long) slots.size()));
  }
}
