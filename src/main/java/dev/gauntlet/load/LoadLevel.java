package dev.gauntlet.load;

import static java.time.Duration.ofMinutes;

import java.time.Duration;
import java.util.Locale;

/** The named load levels. */
public enum LoadLevel {
  /** 10 users, 1 per second, 2 minutes. */
  LIGHT(10, 1, ofMinutes(2)),
  /** 50 users, 5 per second, 10 minutes. */
  MEDIUM(50, 5, ofMinutes(10)),
  /** 200 users, 10 per second, 30 minutes. */
  HEAVY(200, 10, ofMinutes(30));

  private final int users;
  private final double spawnRate;
  private final Duration length;

  LoadLevel(int users, double spawnRate, Duration length) {
    this.users = users;
    this.spawnRate = spawnRate;
    this.length = length;
  }

  /** Returns a load profile with one phase named like the level: a ramp, then the held level. */
  public LoadShape shape() {
    String name = name().toLowerCase(Locale.ROOT);
    return LoadShape.phase(name).users(users).spawning(spawnRate).perSecond().during(length);
  }
}
