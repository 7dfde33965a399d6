package dev.gauntlet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The simple names by which sources call Gauntlet's classes: those of files, and those of nested
 * classes that another package imports. Sources call any other nested class together with its outer
 * class, or within it.
 */
final class ClassNames {

  private static final String SUFFIX = ".java";
  private static final Pattern PACKAGE = Pattern.compile("(?m)^package (dev\\.gauntlet[.a-z]*);");
  private static final Pattern NESTED =
      Pattern.compile(
          "(?m)^import ((?<package>dev\\.gauntlet[.a-z]*)\\.[A-Z]\\w*\\.(?<name>[A-Z]\\w*));");

  private final Map<String, Set<String>> classes = new TreeMap<>();

  private ClassNames() {}

  /** Returns the full names of classes that share a simple name, by this name; not the platform. */
  static Map<String, Set<String>> sharedIn(Path sources) {
    ClassNames names = new ClassNames();
    try (Stream<Path> files = Files.walk(sources)) {
      files
          .filter(file -> file.toString().endsWith(SUFFIX) && !file.endsWith("package-info.java"))
          .forEach(names::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    names.classes.values().removeIf(same -> same.size() == 1);
    return names.classes;
  }

  private void add(Path file) {
    String source = read(file);
    Matcher own = PACKAGE.matcher(source);
    if (own.find() && !own.group(1).startsWith("dev.gauntlet.platform")) {
      String name = file.getFileName().toString().replace(SUFFIX, "");
      add(name, own.group(1) + "." + name);
      Matcher nested = NESTED.matcher(source);
      while (nested.find()) {
        if (!nested.group("package").equals(own.group(1))) {
          add(nested.group("name"), nested.group(1));
        }
      }
    }
  }

  private void add(String simple, String full) {
    classes.computeIfAbsent(simple, unseen -> new TreeSet<>()).add(full);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
