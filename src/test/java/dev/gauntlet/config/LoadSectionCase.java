package dev.gauntlet.config;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The base of tests that read the section {@code load} of a small reference.conf. */
abstract class LoadSectionCase {

  @TempDir Path temp;

  ConfigFolder folder;

  @BeforeEach
  void referenceFile() {
    folder =
        new ConfigFolder(temp)
            .file("reference.conf", "load { users = 10, duration = null, model = closed }");
  }

  private enum Model {
    CLOSED,
    OPEN
  }

  /** Reads the section and returns each problem as text. */
  List<String> problems() {
    Settings settings = folder.load();
    Section load = settings.section("load");
    load.integer("users", 1, Integer.MAX_VALUE);
    load.optionalDuration("duration");
    load.oneOf("model", Model.class);
    load.rejectUnknownKeys();
    return ProblemTexts.of(settings::throwIfProblems);
  }

  void staging(String... lines) {
    folder.file("environments/staging.conf", lines).option("env", "staging");
  }
}
