package dev.gauntlet.platform.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of the platform, as written by the build. */
final class PlatformRelease {

  private static final String FILE = "/gauntlet.properties";

  private PlatformRelease() {}

  static String version() {
    try (InputStream file = PlatformRelease.class.getResourceAsStream(FILE)) {
      Properties properties = new Properties();
      properties.load(file);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
