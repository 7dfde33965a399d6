package dev.gauntlet.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of Gauntlet, as the build wrote it. */
public final class Version {

  private static final String FILE = "/gauntlet.properties";

  private Version() {}

  public static String current() {
    try (InputStream file = Version.class.getResourceAsStream(FILE)) {
      Properties properties = new Properties();
      properties.load(file);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
