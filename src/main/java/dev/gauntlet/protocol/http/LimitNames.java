package dev.gauntlet.protocol.http;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The names of limits that refusals of one request contain. Their number and length are bounded,
 * because a platform may send an id in their place.
 */
final class LimitNames {

  /** The name for all limits beyond the first ones. */
  static final String OTHER = "other";

  static final int MOST = 20;
  private static final int LONGEST = 60;

  private final Set<String> known = ConcurrentHashMap.newKeySet();

  String of(String limit) {
    if (known.contains(limit)) {
      return limit;
    }
    synchronized (known) {
      boolean kept = limit.length() <= LONGEST && known.size() < MOST;
      return kept && known.add(limit) || known.contains(limit) ? limit : OTHER;
    }
  }
}
