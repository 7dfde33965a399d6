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
 * @param gauntlet the version of Gauntlet
 * @param java the version of Java
 * @param os the operating system's name and version
 * @param process the id of the load generator's process; 0 where it is unknown
 */
public record RunInfo(
    String id,
    String simulation,
    String target,
    String model,
    boolean quick,
    String gauntlet,
    String java,
    String os,
    long process) {

  /** A run on this Java and this operating system. */
  public static RunInfo here(
      String id, String simulation, String target, String model, boolean quick, String gauntlet) {
    return new RunInfo(
        id,
        simulation,
        target,
        model,
        quick,
        gauntlet,
        System.getProperty("java.version"),
        System.getProperty("os.name") + " " + System.getProperty("os.version"),
        ProcessHandle.current().pid());
  }
}
