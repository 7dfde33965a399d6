package dev.gauntlet.process;

/** The version of Gauntlet, as written by the build. */
public final class GauntletVersion {

  private GauntletVersion() {}

  public static String current() {
    return BuildProperties.get("version");
  }
}
