package dev.gauntlet.measure;

/**
 * The machine of a load generator.
 *
 * @param host the name of the machine; empty if unknown
 * @param processors the number of processors available to the JVM
 * @param memoryBytes the size of the memory; 0 if unknown
 */
public record GeneratorHost(String host, int processors, long memoryBytes) {

  /** An unknown machine. */
  public static final GeneratorHost UNKNOWN = new GeneratorHost("", 0, 0);
}
