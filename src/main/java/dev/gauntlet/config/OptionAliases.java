package dev.gauntlet.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/** A dictionary of option names of other load testing tools, for suggestions. */
final class OptionAliases {

  private static final String FILE = "/other-tools.properties";

  private OptionAliases() {}

  /** Returns the option of Gauntlet that corresponds to an unknown name. */
  static Optional<String> optionFor(String name) {
    String plain = name.replaceAll("[-_]", "").toLowerCase(Locale.ROOT);
    return Optional.ofNullable(names().getProperty(plain));
  }

  private static Properties names() {
    Properties names = new Properties();
    try (InputStream file = OptionAliases.class.getResourceAsStream(FILE)) {
      names.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return names;
  }
}
