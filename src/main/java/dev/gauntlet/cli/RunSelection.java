package dev.gauntlet.cli;

import dev.gauntlet.results.KeptRun;
import java.nio.file.Path;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The selection of the run that a command works on. */
final class RunSelection {

  @Parameters(
      paramLabel = "RUN",
      arity = "0..1",
      description = {
        "The id of a run, as listed by gauntlet runs; default: latest, the newest run.",
        "A run of a suite: SUITE/SIMULATION, such as latest/Smoke."
      },
      defaultValue = "latest")
  private String id;

  @Mixin private SettingsOptions options;

  /**
   * @param sections sections of the settings that the command reads in addition to {@code results}
   */
  KeptRun open(String... sections) {
    options.only(Stream.concat(Stream.of("results"), Stream.of(sections)).toList());
    return KeptRun.open(results(), id);
  }

  /** Returns a run like {@link #open}, to be judged again. */
  KeptRun openToJudge() {
    return open("objectives", "scenarios", "health");
  }

  Path results() {
    return options.results();
  }

  SettingsOptions settings() {
    return options;
  }
}
