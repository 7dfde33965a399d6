package dev.gauntlet.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The properties that the build has written into its resource file. */
final class BuildProperties {

  private static final String FILE = "/gauntlet.properties";

  private BuildProperties() {}

  /** Returns the value of a property, which must exist. */
  static String get(String name) {
    try (InputStream file = BuildProperties.class.getResourceAsStream(FILE)) {
      Properties properties = new Properties();
      properties.load(file);
      return properties.getProperty(name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
