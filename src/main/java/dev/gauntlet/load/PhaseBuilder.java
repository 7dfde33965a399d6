package dev.gauntlet.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The sentence that adds a phase to a shape: users, how they come, how long. */
public final class PhaseBuilder {
  private final List<Phase> before;
  private final String name;

  PhaseBuilder(List<Phase> before, String name) {
    this.before = before;
    this.name = name;
  }

  /** The level to reach and hold. */
  public Users users(int users) {
    return new Users(users);
  }

  /** How the level is reached. */
  public final class Users {
    private final int users;

    private Users(int users) {
      this.users = users;
    }

    /** So many users start, or leave when the level falls, in each unit of time. */
    public Rate spawning(double amount) {
      return new Rate(this, amount);
    }

    /** All at the same instant. */
    public Ramp atOnce() {
      return new Ramp(users, Double.POSITIVE_INFINITY);
    }
  }

  /** The unit of the pace. */
  public final class Rate {
    private final Users users;
    private final double amount;

    private Rate(Users users, double amount) {
      this.users = users;
      this.amount = amount;
    }

    /** In each second. */
    public Ramp perSecond() {
      return new Ramp(users.users, amount);
    }
  }

  /** How long it takes. */
  public final class Ramp {
    private final int users;
    private final double spawnRate;

    private Ramp(int users, double spawnRate) {
      this.users = users;
      this.spawnRate = spawnRate;
    }

    /**
     * The length of the phase with its ramp, and the shape so far.
     *
     * @throws IllegalArgumentException if the ramp takes longer
     */
    public LoadShape during(Duration length) {
      List<Phase> phases = new ArrayList<>(before);
      phases.add(new Phase(name, length, users, spawnRate));
      return new LoadShape(phases);
    }
  }
}
