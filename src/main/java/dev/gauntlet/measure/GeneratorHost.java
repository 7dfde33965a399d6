package dev.gauntlet.measure;

/**
 * The machine of a load generator.
 *
 * @param host its name; empty where it is unknown
 * @param processors as the JVM sees them
 * @param memoryBytes 0 where it cannot be told
 */
public record GeneratorHost(String host, int processors, long memoryBytes) {

  /** One of which nothing is known. */
  public static final GeneratorHost UNKNOWN = new GeneratorHost("", 0, 0);
}
