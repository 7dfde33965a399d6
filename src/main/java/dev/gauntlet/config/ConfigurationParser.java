package dev.gauntlet.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigParseOptions;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A parser of files; it reports a file that cannot be parsed as a problem. */
final class ConfigurationParser {
  /** The library's message for an unclosed brace as well as for an unclosed parenthesis. */
  private static final String UNCLOSED =
      "expecting a close parentheses ')' here, not: end of file";

  /** A part of the library's message about a cycle. */
  private static final String NESTED = "include statements nested more than";

  private final ClassLoader classPath;
  private final Problems problems;

  ConfigurationParser(ClassLoader classPath, Problems problems) {
    this.classPath = classPath;
    this.problems = problems;
  }

  /**
   * Parses a file of the class path; without values if it does not exist, empty if it is
   * unreadable.
   */
  Optional<Config> resource(String name) {
    return resource(name, named(name));
  }

  /** Parses a file as {@link #resource} does, but requires the files that it includes to exist. */
  Optional<Config> ownResource(String name) {
    return resource(name, named(name).setIncluder(new RequiredIncludes()));
  }

  private Optional<Config> resource(String name, ConfigParseOptions options) {
    return parse(
        name,
        () -> {
          // The library would substitute a replacement character for each byte that is not UTF-8.
          List<String> texts = texts(name);
          Config parsed =
              ConfigFactory.parseResources(name, options.setClassLoader(classPath));
          if (!name.equals(Origin.DEFAULTS)) {
            texts.forEach(text -> RepeatedKeys.rejectValues(text, name, problems));
          }
          return parsed;
        });
  }

  private List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    try {
      for (URL file : Collections.list(classPath.getResources(name))) {
        try (InputStream in = file.openStream()) {
          texts.add(InputFile.decode(in.readAllBytes()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }

  /**
   * Parses a file of the file system. The file and those that it includes must exist. Returns empty
   * if it is unreadable.
   */
  Optional<Config> file(Path file) {
    String name = file.toString();
    if (!Files.exists(file)) {
      problems.add(
          name,
          name + " does not exist, looked in " + file.toAbsolutePath().getParent(),
          Origin.NONE);
      return Optional.empty();
    }
    ConfigParseOptions options = named(name).setIncluder(new StrictIncludes());
    return parse(
        name,
        () -> {
          InputFile.text(file);
          return ConfigFactory.parseFile(file.toFile(), options);
        });
  }

  private static ConfigParseOptions named(String name) {
    return ConfigParseOptions.defaults().setOriginDescription(name);
  }

  private Optional<Config> parse(String name, Supplier<Config> parser) {
    try {
      return Optional.of(parser.get());
    } catch (ConfigException.IO e) {
      problems.add(name, name + " includes " + notIncluded(e), lineOf(name, included(e)));
      return Optional.empty();
    } catch (IncludeException e) {
      String including = e.including().orElse(name);
      problems.add(
          including,
          including + " cannot be read: " + e.getMessage(),
          lineOf(including, e.included()));
      return Optional.empty();
    } catch (ConfigException e) {
      Origin origin = e.origin() == null ? Origin.file(name, 0) : Origin.of(e.origin());
      problems.add(name, name + " cannot be read: " + reason(e), origin);
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      problems.add(name, name + " " + e.getMessage(), Origin.NONE);
      return Optional.empty();
    }
  }

  private static String included(ConfigException.IO e) {
    return e.origin().filename() == null ? e.origin().description() : e.origin().filename();
  }

  private static String notIncluded(ConfigException.IO e) {
    String file = included(e);
    return file + ", which " + (new File(file).exists() ? "cannot be read" : "does not exist");
  }

  /** Finds the line of an include, which the library does not report. */
  private Origin lineOf(String name, String included) {
    InputStream resource = classPath.getResourceAsStream(name);
    try (InputStream in = resource == null ? Files.newInputStream(Path.of(name)) : resource) {
      List<String> lines = InputFile.decode(in.readAllBytes()).lines().toList();
      String file = new File(included).getName();
      int line = 0;
      while (line < lines.size() && !lines.get(line).contains(file)) {
        line++;
      }
      // If an included file contains the include, it has no line here.
      return Origin.file(name, line < lines.size() ? line + 1 : 0);
    } catch (IOException e) {
      return Origin.file(name, 0);
    }
  }

  // The library puts the origin before its message and advice after it; a Problem has its own.
  private static String reason(ConfigException e) {
    String message = e.getMessage().split(" \\(if you (intended|want)|\\. Trace: ", 2)[0];
    if (message.contains(NESTED)) {
      return "it includes itself, perhaps by another file: remove that include";
    }
    if (message.endsWith(UNCLOSED)) {
      return "a { or ( is not closed before the end of the file";
    }
    String prefix = e.origin() == null ? "" : e.origin().description() + ": ";
    return message.startsWith(prefix) ? message.substring(prefix.length()) : message;
  }
}
