package dev.gauntlet.platform;

import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The arguments of a command line, read value by value. Problems are collected, and a valid default
 * is returned instead of a wrong value, so that all problems are reported at once.
 */
final class Arguments {

  private final Map<String, String> given = new HashMap<>();
  private final List<String> problems = new ArrayList<>();

  /**
   * Parses arguments.
   *
   * @param flags the options without a value
   * @param valued the options with a value
   */
  Arguments(List<String> arguments, Collection<String> flags, Collection<String> valued) {
    int i = 0;
    while (i < arguments.size()) {
      String name = arguments.get(i);
      i++;
      if (flags.contains(name)) {
        given.put(name, "");
      } else if (!valued.contains(name)) {
        problems.add("unknown option " + name + ": see --help");
      } else if (i == arguments.size() || arguments.get(i).startsWith("--")) {
        problems.add(name + " needs a value");
      } else {
        given.put(name, arguments.get(i));
        i++;
      }
    }
  }

  /** Returns a sentence for each problem so far; a caller may add its own. */
  List<String> problems() {
    return problems;
  }

  boolean has(String name) {
    return given.containsKey(name);
  }

  Optional<String> text(String name) {
    return Optional.ofNullable(given.get(name));
  }

  /** Returns a whole number from {@code min} to {@code max}. */
  Optional<Integer> integer(String name, int min, int max) {
    Optional<String> text = text(name);
    Optional<Integer> value =
        text.flatMap(Arguments::number).filter(number -> number >= min && number <= max);
    if (text.isPresent() && value.isEmpty()) {
      problems.add(
          "%s must be a whole number of %s..%s, was %s".formatted(name, min, max, text.get()));
    }
    return value;
  }

  /** Returns a duration of 1 to {@code max} seconds. */
  Optional<Duration> seconds(String name, int max) {
    return integer(name, 1, max).map(Duration::ofSeconds);
  }

  private static Optional<Integer> number(String text) {
    try {
      return Optional.of(Integer.valueOf(text));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Returns a URL. Its problems do not contain the value, which may include a password. */
  Optional<String> url(String name, String scheme) {
    Optional<String> url = text(name);
    if (url.isPresent() && !isUrl(url.get(), scheme)) {
      problems.add(name + " must have the form " + scheme + "HOST:PORT...");
    }
    return url;
  }

  Optional<Path> path(String name) {
    try {
      return text(name).map(text -> Path.of(text).toAbsolutePath());
    } catch (InvalidPathException e) {
      problems.add(name + " is not a valid path: " + e.getReason());
      return Optional.empty();
    }
  }

  private static boolean isUrl(String text, String scheme) {
    try {
      String generic = "url://" + text.substring(Math.min(scheme.length(), text.length()));
      return text.startsWith(scheme) && URI.create(generic).getHost() != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
