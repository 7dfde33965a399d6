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
        "Its id, as gauntlet runs has it; the newest when left out, or by latest.",
        "Of a suite: SUITE/SIMULATION, such as latest/Smoke."
      },
      defaultValue = "latest")
  private String id;

  @Mixin private SettingsOptions options;

  /**
   * @param sections of the settings that the command reads besides {@code results}
   */
  KeptRun open(String... sections) {
    options.only(Stream.concat(Stream.of("results"), Stream.of(sections)).toList());
    return KeptRun.open(results(), id);
  }

  /** As {@link #open}, to be judged. */
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
