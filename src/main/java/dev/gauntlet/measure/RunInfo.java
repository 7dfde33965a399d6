package dev.gauntlet.measure;

/**
 * The identity of a run.
 *
 * @param id the name of the run's directory
 * @param simulation such as {@code Spike}
 * @param target the base URL, without credentials
 * @param model {@code closed}, {@code open}, {@code counted}, or {@code unknown} if the
 *     configuration could not be read
 * @param quick whether the load profile was scaled down
 * @param process the id of the load generator's process; 0 if unknown
 */
public record RunInfo(
    String id,
    String simulation,
    String target,
    String model,
    boolean quick,
    Software software,
    long process) {

  /** Returns the identity of a run in this process. */
  public static RunInfo here(
      String id, String simulation, String target, String model, boolean quick, String gauntlet) {
    return new RunInfo(
        id,
        simulation,
        target,
        model,
        quick,
        Software.here(gauntlet),
        ProcessHandle.current().pid());
  }
}
