package dev.gauntlet.measure;

/**
 * The resources that a process uses at a moment; a negative number stands for an unknown value.
 *
 * @param cpuShare of all of the machine's processors, 0 to 1
 * @param heapBytes in use, garbage included
 * @param residentBytes of memory that the system gave it; 0 in records from before it was told
 * @param collectionMillis spent in garbage collection since its start
 * @param openDescriptors files and sockets
 * @param threads alive
 */
public record ProcessUsage(
    double cpuShare,
    long heapBytes,
    long residentBytes,
    long collectionMillis,
    long openDescriptors,
    int threads) {

  /** The name of the load generator's own process. */
  public static final String GENERATOR = "generator";

  /**
   * The share of its descriptors with which a process counts as out of them: who has none left
   * cannot even count them.
   */
  public static final double ALL_DESCRIPTORS = 0.98;
}
