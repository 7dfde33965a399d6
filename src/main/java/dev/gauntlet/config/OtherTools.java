package dev.gauntlet.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/** The names that other tools have for options of ours, which their users type. */
final class OtherTools {

  private static final String FILE = "/other-tools.properties";

  private OtherTools() {}

  /** The option of ours that is meant by a name that is none of ours. */
  static Optional<String> optionFor(String name) {
    String plain = name.replaceAll("[-_]", "").toLowerCase(Locale.ROOT);
    return Optional.ofNullable(names().getProperty(plain));
  }

  private static Properties names() {
    Properties names = new Properties();
    try (InputStream file = OtherTools.class.getResourceAsStream(FILE)) {
      names.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return names;
  }
}
