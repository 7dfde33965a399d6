package dev.gauntlet.journey.push;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Rooms of equal size, assigned by user number; the first user of a room opens it and publishes. */
public final class Rooms {

  private final int size;
  private final Map<Integer, Room> open = new ConcurrentHashMap<>();

  private Rooms(int size) {
    this.size = size;
  }

  /**
   * Returns a set without open rooms.
   *
   * @param size users per room, 1 or more
   */
  public static Rooms of(int size) {
    return new Rooms(size);
  }

  /** Returns the share of users that open a room. */
  public double firsts() {
    return 1.0 / size;
  }

  /** Returns whether a user opens its room. */
  public boolean isFirst(int user) {
    return user % size == 0;
  }

  /** Records the room that its first user opened. */
  public void open(int user, Room room) {
    open.put(user / size, room);
  }

  /** Returns the room of a user; empty until its first user has opened it. */
  public Optional<Room> ofUser(int user) {
    return Optional.ofNullable(open.get(user / size));
  }

  /** Returns an open room, the same for the same guest as long as no further room opens. */
  public Optional<Room> forGuest(int guest) {
    return open.isEmpty()
        ? Optional.empty()
        : open.values().stream().skip(guest % open.size()).findFirst();
  }
}
