package dev.gauntlet.measure;

/**
 * What is known of a run before it starts.
 *
 * @param id names the run's folder
 * @param simulation such as {@code Spike}
 * @param target the base URL, without credentials
 * @param model {@code closed}, {@code open}, {@code counted}, or {@code unknown} of a run whose
 *     configuration could not be read
 * @param quick whether the shape was scaled down
 * @param process the id of the load generator's process; 0 where it is unknown
 */
public record RunInfo(
    String id,
    String simulation,
    String target,
    String model,
    boolean quick,
    Software software,
    long process) {

  /** A run of this process. */
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
