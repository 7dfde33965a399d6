package dev.gauntlet.measure;

import java.util.Map;
import java.util.TreeMap;

/**
 * Requests without an end, by the second in which they were sent. Most are of the newest second,
 * which is kept apart from the others since a map would cost more than all else that is recorded.
 */
final class OpenRequests {

  private final TreeMap<Long, Integer> earlier = new TreeMap<>();
  private long newest;
  private int ofNewest;

  void sent(long second) {
    if (second > newest) {
      keepNewest();
      newest = second;
    }
    if (second == newest) {
      ofNewest++;
    } else {
      earlier.merge(second, 1, Integer::sum);
    }
  }

  private void keepNewest() {
    if (ofNewest > 0) {
      earlier.put(newest, ofNewest);
      ofNewest = 0;
    }
  }

  /** One that was sent in that second, or else just before, has ended. */
  void ended(long second) {
    if (second >= newest && ofNewest > 0) {
      ofNewest--;
      return;
    }
    Map.Entry<Long, Integer> before = earlier.floorEntry(second);
    Map.Entry<Long, Integer> one = before != null ? before : earlier.firstEntry();
    if (one != null) {
      earlier.computeIfPresent(one.getKey(), (at, count) -> count == 1 ? null : count - 1);
    } else if (ofNewest > 0) {
      ofNewest--;
    }
  }

  long count() {
    return ofNewest + earlier.values().stream().mapToLong(Integer::longValue).sum();
  }

  /** How many there are of each second up to and in one. */
  Map<Long, Integer> until(long lastSecond) {
    Map<Long, Integer> open = new TreeMap<>(earlier.headMap(lastSecond, true));
    if (ofNewest > 0 && newest <= lastSecond) {
      open.put(newest, ofNewest);
    }
    return open;
  }
}
