package dev.gauntlet.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The files with the objectives of platforms, next to their contracts. They override reference.conf
 * only.
 */
final class ObjectiveFiles {

  private static final List<String> SECTIONS = List.of("objectives", "scenarios");

  private final ConfigurationParser documents;
  private final Problems problems;

  ObjectiveFiles(ConfigurationParser documents, Problems problems) {
    this.documents = documents;
    this.problems = problems;
  }

  /** Reads and merges all files of a folder; reports an unreadable file as a problem. */
  Config all(NamedFiles folder) {
    return folder.names().stream()
        .map(name -> read(folder.file(name)))
        .reduce(Config::withFallback)
        .orElseGet(ConfigFactory::empty);
  }

  private Config read(Path file) {
    Optional<Config> parsed = documents.file(file);
    if (parsed.isPresent()) {
      int before = problems.list().size();
      RepeatedKeys.reject(InputFile.text(file), file.toString(), problems);
      if (problems.list().size() == before) {
        RepeatedKeys.rejectValues(InputFile.text(file), file.toString(), problems);
      }
    }
    Config read = parsed.orElseGet(this::unreadable);
    for (String name : List.copyOf(read.root().keySet())) {
      if (!SECTIONS.contains(name)) {
        problems.add(
            name,
            "unknown key %s: an objectives file may contain only %s"
                .formatted(name, String.join(" and ", SECTIONS)),
            Origin.of(read.root().get(name).origin()));
        read = read.root().withoutKey(name).toConfig();
      }
    }
    return read;
  }

  private Config unreadable() {
    problems.markIncomplete();
    return ConfigFactory.empty();
  }
}
