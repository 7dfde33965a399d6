package dev.gauntlet.process;

/** The version of Gauntlet, as written by the build. */
public final class Version {

  private Version() {}

  public static String current() {
    return BuildProperties.get("version");
  }
}
