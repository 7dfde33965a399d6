package dev.gauntlet.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A builder that adds a phase to a load profile: the users, their ramp, and the length. */
public final class PhaseBuilder {
  private final List<Phase> before;
  private final String name;

  PhaseBuilder(List<Phase> before, String name) {
    this.before = before;
    this.name = name;
  }

  /** Sets the level to reach and hold. */
  public Users users(int users) {
    return new Users(users);
  }

  /** The choice of the ramp. */
  public final class Users {
    private final int users;

    private Users(int users) {
      this.users = users;
    }

    /** Sets the number of users that start, or leave if the level falls, per unit of time. */
    public Rate spawning(double amount) {
      return new Rate(this, amount);
    }

    /** Starts or ends all users at the same time. */
    public Ramp atOnce() {
      return new Ramp(users, Double.POSITIVE_INFINITY);
    }
  }

  /** The unit of the spawn rate. */
  public final class Rate {
    private final Users users;
    private final double amount;

    private Rate(Users users, double amount) {
      this.users = users;
      this.amount = amount;
    }

    /** Sets the unit to one second. */
    public Ramp perSecond() {
      return new Ramp(users.users, amount);
    }
  }

  /** The choice of the length. */
  public final class Ramp {
    private final int users;
    private final double spawnRate;

    private Ramp(int users, double spawnRate) {
      this.users = users;
      this.spawnRate = spawnRate;
    }

    /**
     * Sets the length of the phase, including its ramp, and returns the load profile so far.
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
