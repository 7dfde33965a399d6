package dev.gauntlet.contract;

import dev.gauntlet.config.ConfigurationException;
import dev.gauntlet.config.Problem;
import dev.gauntlet.config.Settings;
import dev.gauntlet.config.SettingsSources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A reader of contract files that uses no other configuration. */
final class ContractFile {

  private ContractFile() {}

  static Contract read(Path file) {
    Settings settings = settings();
    Contract contract = Contract.read(settings.file(file));
    settings.throwIfProblems();
    return contract;
  }

  static Contract read(Path folder, String text) {
    return read(written(folder, text));
  }

  static List<Problem> problems(Path folder, String text) {
    try {
      read(folder, text);
      return List.of();
    } catch (ConfigurationException e) {
      return e.problems();
    }
  }

  /** Returns the body of a request as text. */
  static String body(Operation operation, Function<String, Object> values) {
    return new String(operation.body(values).orElseThrow(), StandardCharsets.UTF_8);
  }

  private static Settings settings() {
    ClassLoader nothing = new URLClassLoader(new URL[0], null);
    return Settings.load(new SettingsSources(Map.of(), Map.of(), nothing));
  }

  private static Path written(Path folder, String text) {
    try {
      return Files.writeString(folder.resolve("other.conf"), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
