package dev.gauntlet.bridge;

/**
 * A switch for Brotli in Gatling's HTTP client. The Brotli library unpacks native code into a
 * temporary folder at the first request and deletes the folder only at an orderly exit, so a killed
 * load generator would leave one behind. Without Brotli, Gatling removes {@code br} from {@code
 * Accept-Encoding}.
 */
public final class GatlingCompression {

  /** The property that names a library for Brotli4j to load; with it Brotli4j creates no folder. */
  private static final String LIBRARY = "brotli4j.library.path";

  private static final String NONE = "none";

  private GatlingCompression() {}

  /**
   * Disables Brotli. Must be called while the simulation is constructed, before Gatling builds its
   * client. A library that the user has set stays in use.
   */
  public static void withoutBrotli() {
    System.getProperties().putIfAbsent(LIBRARY, NONE);
  }
}
