package dev.gauntlet.measure;

/**
 * The software versions of a load generator.
 *
 * @param gauntlet the version of Gauntlet
 * @param java the version of Java
 * @param os the operating system's name and version
 */
public record Software(String gauntlet, String java, String os) {

  /** Returns a version of Gauntlet with the versions of this JVM and operating system. */
  static Software here(String gauntlet) {
    return new Software(
        gauntlet,
        System.getProperty("java.version"),
        System.getProperty("os.name") + " " + System.getProperty("os.version"));
  }
}
