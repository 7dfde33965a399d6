package dev.gauntlet.measure;

/**
 * What a load generator runs on.
 *
 * @param gauntlet the version of Gauntlet
 * @param java the version of Java
 * @param os the operating system's name and version
 */
public record Software(String gauntlet, String java, String os) {

  /** A version of Gauntlet on this Java and this operating system. */
  static Software here(String gauntlet) {
    return new Software(
        gauntlet,
        System.getProperty("java.version"),
        System.getProperty("os.name") + " " + System.getProperty("os.version"));
  }
}
