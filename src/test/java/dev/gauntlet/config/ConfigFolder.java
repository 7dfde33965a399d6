package dev.gauntlet.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A separate class path in a temporary folder, with options and environment variables. */
final class ConfigFolder {
  private final Path folder;
  private final Map<String, String> properties = new HashMap<>();
  private final Map<String, String> variables = new HashMap<>();

  ConfigFolder(Path folder) {
    this.folder = folder;
  }

  ConfigFolder file(String name, String... lines) {
    Path file = folder.resolve(name);
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, String.join("\n", lines));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  ConfigFolder option(String name, String value) {
    properties.put(name, value);
    return this;
  }

  ConfigFolder variable(String name, String value) {
    variables.put(name, value);
    return this;
  }

  Path path(String name) {
    return folder.resolve(name);
  }

  Settings load() {
    try {
      URL[] urls = {folder.toUri().toURL()};
      return Settings.load(
          new SettingsSources(
              properties,
              variables,
              new URLClassLoader(urls, null),
              new NamedFiles(folder.resolve("objectives"))));
    } catch (MalformedURLException e) {
      throw new UncheckedIOException(e);
    }
  }
}
