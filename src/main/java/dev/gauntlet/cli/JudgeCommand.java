package dev.gauntlet.cli;

import dev.gauntlet.result.RunResult;
import dev.gauntlet.results.KeptRun;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The command {@code gauntlet judge latest -Dobjectives.run.p95=300ms}: a verdict without a new
 * run.
 */
@Command(
    name = "judge",
    description = {
      "Judges a run again, by its own objectives or by others. Does not change its outputs.",
      "Exit code: 0 passed, 2 failed, 3 invalid, 4 aborted, 1 the load did not start."
    },
    mixinStandardHelpOptions = true,
    footer = {"", "Example: gauntlet judge latest -Dobjectives.run.p95=300ms"})
final class JudgeCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private RunSelection run;

  @Option(
      names = "--objectives",
      paramLabel = "FILE",
      description = "A file of objectives that take precedence over those of the run.")
  private Path objectives;

  @Option(names = "--write", description = "Writes the outputs again with this verdict.")
  private boolean write;

  @Override
  public Integer call() {
    KeptRun kept = run.openToJudge();
    RunResult result = kept.judge(Optional.ofNullable(objectives), run.settings().sources());
    if (write) {
      kept.write(result);
    }
    spec.commandLine().getOut().print(kept.table(result));
    spec.commandLine().getOut().flush();
    return ExitCode.of(result.verdict().status());
  }
}
