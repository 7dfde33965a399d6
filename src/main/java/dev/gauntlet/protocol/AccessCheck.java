package dev.gauntlet.protocol;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A check of a system before users send to it, step by step up to the first that fails. */
public final class AccessCheck {

  private final List<AccessCheckStep> steps = new ArrayList<>();

  /**
   * Executes a step and records its result and duration.
   *
   * @param name the name of the step in outputs
   * @param attempt throws {@link UnmetRequirementException} if the system does not allow it
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

  /** Returns the executed steps, in their order. */
  public List<AccessCheckStep> steps() {
    return List.copyOf(steps);
  }
}
