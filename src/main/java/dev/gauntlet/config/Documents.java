package dev.gauntlet.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigParseOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/** Parses files; one that cannot be parsed is a problem and counts as empty. */
final class Documents {
  private final ClassLoader classPath;
  private final Problems problems;

  Documents(ClassLoader classPath, Problems problems) {
    this.classPath = classPath;
    this.problems = problems;
  }

  /** A file of the class path; empty when there is none. */
  Config resource(String name) {
    return parse(
        name, () -> ConfigFactory.parseResources(name, named(name).setClassLoader(classPath)));
  }

  /** A file of the disk, which must exist, and so must those that it includes. */
  Config file(Path file) {
    String name = file.toString();
    if (!Files.isRegularFile(file)) {
      problems.add(
          name,
          name + " does not exist, looked in " + file.toAbsolutePath().getParent(),
          Origin.NONE);
      return ConfigFactory.empty();
    }
    ConfigParseOptions options = named(name).setIncluder(new StrictIncludes());
    return parse(name, () -> ConfigFactory.parseFile(file.toFile(), options));
  }

  private static ConfigParseOptions named(String name) {
    return ConfigParseOptions.defaults().setOriginDescription(name);
  }

  private Config parse(String name, Supplier<Config> parser) {
    try {
      return parser.get();
    } catch (ConfigException e) {
      Origin origin = e.origin() == null ? Origin.file(name, 0) : Origin.of(e.origin());
      problems.add(name, name + " cannot be read: " + reason(e), origin);
      return ConfigFactory.empty();
    }
  }

  // The library puts the origin before its message and advice behind it; a Problem has its own.
  private static String reason(ConfigException e) {
    String message = e.getMessage().split(" \\(if you (intended|want)|\\. Trace: ", 2)[0];
    String prefix = e.origin() == null ? "" : e.origin().description() + ": ";
    return message.startsWith(prefix) ? message.substring(prefix.length()) : message;
  }
}
