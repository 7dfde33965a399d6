package dev.gauntlet.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * The command {@code gauntlet probe --env staging}, which tests whether a platform answers as its
 * contract describes.
 */
@Command(
    name = "probe",
    description = {
      "Calls each operation of a contract once, tests a push, and reports what works and what differs.",
      "Checks other systems of target, such as a Redis, as a run does before its load.",
      "Exit code: 0 all of it works, 1 otherwise."
    },
    mixinStandardHelpOptions = true,
    footer = {"", "Example: gauntlet probe -DbaseUrl=http://127.0.0.1:8000"})
final class ProbeCommand implements Callable<Integer> {

  private static final int DIFFERS = 1;

  @Spec private CommandSpec spec;
  @Mixin private SettingsOptions options;

  @Override
  public Integer call() {
    options.only(List.of("target", "probe", "results"));
    return ProbeRun.of(options.settings(), spec.commandLine().getOut()::println) ? 0 : DIFFERS;
  }
}
