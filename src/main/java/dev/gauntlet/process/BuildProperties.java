package dev.gauntlet.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** What the build wrote down about itself. */
final class BuildProperties {

  private static final String FILE = "/gauntlet.properties";

  private BuildProperties() {}

  /** The value of a property that the file has. */
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
