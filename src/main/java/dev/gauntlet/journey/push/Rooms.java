package dev.gauntlet.journey.push;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Users by their numbers, so many to a room; the first one opens it and has messages pushed. */
public final class Rooms {

  private final int size;
  private final Map<Integer, Room> open = new ConcurrentHashMap<>();

  private Rooms(int size) {
    this.size = size;
  }

  /**
   * None is open yet.
   *
   * @param size users to a room, 1 or more
   */
  public static Rooms of(int size) {
    return new Rooms(size);
  }

  /** The share of users who open a room. */
  public double firsts() {
    return 1.0 / size;
  }

  /** Whether a user opens its room. */
  public boolean isFirst(int user) {
    return user % size == 0;
  }

  /** What the first user of a room has opened. */
  public void open(int user, Room room) {
    open.put(user / size, room);
  }

  /** Empty until its first user has opened it. */
  public Optional<Room> ofUser(int user) {
    return Optional.ofNullable(open.get(user / size));
  }

  /** One of those that are open, the same for the same guest as long as no further one opens. */
  public Optional<Room> forGuest(int guest) {
    return open.isEmpty()
        ? Optional.empty()
        : open.values().stream().skip(guest % open.size()).findFirst();
  }
}
