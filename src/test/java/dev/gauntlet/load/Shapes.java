package dev.gauntlet.load;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofNanos;
import static java.time.Duration.ofSeconds;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The load profiles of the simulations, and random ones. */
public final class Shapes {
  private Shapes() {}

  static LoadShape smoke() {
    return LoadShape.phase("smoke").users(3).atOnce().during(ofSeconds(20));
  }

  public static LoadShape spike() {
    return LoadShape.phase("base")
        .users(50)
        .spawning(50)
        .perSecond()
        .during(ofMinutes(1))
        .then("spike")
        .users(500)
        .spawning(50)
        .perSecond()
        .during(ofMinutes(5))
        .then("recovery")
        .users(50)
        .spawning(50)
        .perSecond()
        .during(ofMinutes(2));
  }

  static LoadShape soak() {
    return LoadShape.phase("soak").users(50).spawning(1).perSecond().during(ofHours(4));
  }

  static LoadShape burst() {
    return LoadShape.phase("before")
        .users(50)
        .atOnce()
        .during(ofMinutes(1))
        .then("burst")
        .users(200)
        .atOnce()
        .during(ofMinutes(1))
        .then("after")
        .users(50)
        .atOnce()
        .during(ofMinutes(1))
        .repeated(3);
  }

  /** Returns a profile of one minute whose users start after a delay. */
  public static LoadShape late(Duration start, int users) {
    return LoadShape.phase("idle").users(0).atOnce().during(start)
        .then("busy").users(users).atOnce().during(ofMinutes(1));
  }

  static List<LoadShape> all() {
    List<LoadShape> shapes = new ArrayList<>(List.of(smoke(), spike(), soak(), burst()));
    for (LoadLevel level : LoadLevel.values()) {
      shapes.add(level.shape());
    }
    return shapes;
  }

  /** Returns up to six phases of irregular lengths and rates whose ramps fit. */
  static LoadShape random(Random random) {
    List<Phase> phases = new ArrayList<>();
    int before = 0;
    for (int i = random.nextInt(6); i >= 0; i--) {
      int users = 1 + random.nextInt(40);
      Duration length = ofNanos(1 + random.nextInt(2_000_000_000));
      double slowest = Math.abs(users - before) / (length.toNanos() / 1e9);
      double rate = slowest * (1 + random.nextInt(3) * random.nextDouble()) + 1e-3;
      phases.add(new Phase("p" + i, length, users, random.nextInt(5) == 0 ? 1e18 : rate));
      before = users;
    }
    return new LoadShape(phases);
  }
}
