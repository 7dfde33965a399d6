package dev.gauntlet.bridge;

/**
 * Gatling's HTTP client without Brotli. Its library unpacks native code into a temporary folder of
 * its own at the first request and deletes the folder in an orderly end only: a load generator that
 * is killed would leave one behind. Gatling then takes {@code br} out of what a request accepts.
 */
public final class GatlingCompression {

  /** By which Brotli4j is told of a library to load; it then makes no folder. */
  private static final String LIBRARY = "brotli4j.library.path";

  private static final String NONE = "none";

  private GatlingCompression() {}

  /**
   * To be called while a simulation is made, before Gatling builds its client. Whoever has named a
   * library keeps it.
   */
  public static void withoutBrotli() {
    System.getProperties().putIfAbsent(LIBRARY, NONE);
  }
}
