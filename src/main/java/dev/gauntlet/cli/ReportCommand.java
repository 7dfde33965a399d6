package dev.gauntlet.cli;

import dev.gauntlet.result.RunResult;
import dev.gauntlet.results.KeptRun;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * The command {@code gauntlet report latest}, which writes all outputs of a run again from its
 * logs.
 */
@Command(
    name = "report",
    description = "Writes all outputs of a run again, from its logs and its configuration.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example: gauntlet report latest"})
final class ReportCommand implements Runnable {

  @Spec private CommandSpec spec;
  @Mixin private RunSelection run;

  @Override
  public void run() {
    KeptRun kept = run.openToJudge();
    RunResult result = kept.judge(Optional.empty(), run.settings().sources());
    kept.write(result);
    spec.commandLine()
        .getOut()
        .println(
            "%s: %s%nSee %s"
                .formatted(
                    kept.folder().name(), result.verdict().status(), kept.folder().report()));
  }
}
