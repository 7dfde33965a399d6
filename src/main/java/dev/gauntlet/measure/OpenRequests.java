package dev.gauntlet.measure;

import java.util.Map;
import java.util.TreeMap;

/**
 * The number of unfinished requests, by the second in which they were sent. Most belong to the
 * newest second, which has a field of its own, because a map would cost more than all other
 * recording.
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

  /** Removes a request that was sent in that second or, if there is none, shortly before it. */
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

  /** Returns the number of requests of each second up to and including one. */
  Map<Long, Integer> until(long lastSecond) {
    Map<Long, Integer> open = new TreeMap<>(earlier.headMap(lastSecond, true));
    if (ofNewest > 0 && newest <= lastSecond) {
      open.put(newest, ofNewest);
    }
    return open;
  }
}
