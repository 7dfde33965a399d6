package dev.gauntlet.process;

/** The version of Gauntlet, as the build wrote it. */
public final class Version {

  private Version() {}

  public static String current() {
    return BuildProperties.get("version");
  }
}
