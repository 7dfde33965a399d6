package dev.gauntlet.journey.push;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Watch groups of equal size, assigned by user number; the first user of a group opens it and
 * publishes.
 */
public final class WatchGroups {

  private final int size;
  private final Map<Integer, WatchGroup> open = new ConcurrentHashMap<>();

  private WatchGroups(int size) {
    this.size = size;
  }

  /**
   * Returns a set without open groups.
   *
   * @param size users per group, 1 or more
   */
  public static WatchGroups of(int size) {
    return new WatchGroups(size);
  }

  /** Returns the share of users that open a group. */
  public double firsts() {
    return 1.0 / size;
  }

  /** Returns whether a user opens its group. */
  public boolean isFirst(int user) {
    return user % size == 0;
  }

  /** Records the group that its first user opened. */
  public void open(int user, WatchGroup group) {
    open.put(user / size, group);
  }

  /** Returns the group of a user; empty until its first user has opened it. */
  public Optional<WatchGroup> ofUser(int user) {
    return Optional.ofNullable(open.get(user / size));
  }

  /** Returns an open group, the same for the same guest as long as no further group opens. */
  public Optional<WatchGroup> forGuest(int guest) {
    return open.isEmpty()
        ? Optional.empty()
        : open.values().stream().skip(guest % open.size()).findFirst();
  }
}
