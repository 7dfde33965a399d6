package dev.gauntlet.protocol;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A check of a system before users send to it, step by step up to the first that fails. */
public final class AccessCheck {

  private final List<AccessCheckStep> steps = new ArrayList<>();

  /**
   * Makes a step.
   *
   * @param name what is tried, for people
   * @param attempt throws {@link UnmetRequirementException} where the system does not allow it
   */
  public void step(String name, Runnable attempt) {
    long began = System.nanoTime();
    boolean works = false;
    try {
      attempt.run();
      works = true;
    } finally {
      steps.add(new AccessCheckStep(name, works, Duration.ofNanos(System.nanoTime() - began)));
    }
  }

  /** Those that were made, in their order. */
  public List<AccessCheckStep> steps() {
    return List.copyOf(steps);
  }
}
