package dev.gauntlet.config;

import com.typesafe.config.Config;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.stream.Stream;

/** The files of {@code environments/} on the class path, one for each target environment. */
final class EnvironmentFiles {
  private static final String FOLDER = "environments";
  private static final String SUFFIX = ".conf";

  private final ClassLoader classPath;
  private final Problems problems;

  EnvironmentFiles(ClassLoader classPath, Problems problems) {
    this.classPath = classPath;
    this.problems = problems;
  }

  /**
   * Loads the file of an environment; returns empty if it is unreadable. An unknown name is a
   * problem that lists the known ones.
   *
   * @param origin the option or variable that contains the name
   */
  Optional<Config> load(String name, Origin origin) {
    Set<String> known = names();
    if (!known.contains(name)) {
      problems.add(name, "unknown environment " + name + nextStep(name, known), origin);
      return Optional.empty();
    }
    Optional<Config> file = new ConfigurationParser(classPath, problems).ownResource(path(name));
    file.ifPresent(found -> TopLevelSections.rejectForeign(found, problems));
    return file;
  }

  private static String nextStep(String name, Set<String> known) {
    if (known.isEmpty()) {
      return "; create the file src/test/resources/" + path(name);
    }
    String suggestion =
        Suggestion.nearest(name, known).map(near -> ", did you mean " + near + "?").orElse(".");
    return suggestion + " Known: " + String.join(", ", known);
  }

  static String path(String name) {
    return FOLDER + "/" + name + SUFFIX;
  }

  private Set<String> names() {
    Set<String> names = new TreeSet<>();
    try {
      for (URL folder : Collections.list(classPath.getResources(FOLDER))) {
        names.addAll(namesIn(folder));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return names;
  }

  private static Set<String> namesIn(URL folder) throws IOException {
    return switch (folder.getProtocol()) {
      case "file" -> {
        try (Stream<Path> files = Files.list(Path.of(URI.create(folder.toString())))) {
          yield names(files.map(file -> file.getFileName().toString()));
        }
      }
      case "jar" -> {
        JarURLConnection jar = (JarURLConnection) folder.openConnection();
        String prefix = FOLDER + "/";
        yield names(
            jar.getJarFile().stream()
                .map(JarEntry::getName)
                .filter(name -> name.startsWith(prefix))
                .map(name -> name.substring(prefix.length())));
      }
      default -> Set.of();
    };
  }

  private static Set<String> names(Stream<String> files) {
    Set<String> names = new TreeSet<>();
    files
        .filter(file -> file.endsWith(SUFFIX))
        .forEach(file -> names.add(file.substring(0, file.length() - SUFFIX.length())));
    return names;
  }
}
