package dev.gauntlet.measure;

/**
 * The resources that a process uses at one time; a negative number stands for an unknown value.
 *
 * @param cpuShare the usage of all of the machine's processors, 0 to 1
 * @param heapBytes the used heap, including garbage
 * @param residentBytes the resident memory; 0 in logs of versions that did not record it
 * @param collectionMillis the time spent in garbage collection since the process started
 * @param openDescriptors the number of open files and sockets
 * @param threads the number of live threads
 */
public record ProcessUsage(
    double cpuShare,
    long heapBytes,
    long residentBytes,
    long collectionMillis,
    long openDescriptors,
    int threads) {

  /** The name under which samples of the load generator are recorded. */
  public static final String GENERATOR = "generator";

  /**
   * The share of the descriptor limit at which a process counts as out of descriptors. It is below
   * 1, because counting the open descriptors itself needs free ones.
   */
  public static final double ALL_DESCRIPTORS = 0.98;
}
