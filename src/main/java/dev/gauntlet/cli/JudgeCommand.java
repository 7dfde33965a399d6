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

/** {@code gauntlet judge latest -Dobjectives.run.p95=300ms}: a verdict without a new run. */
@Command(
    name = "judge",
    description = {
      "Judges a run again, by its own objectives or by others. Leaves its outputs as they are.",
      "Exit code: 0 passed, 2 failed, 3 invalid, 4 aborted, 1 the load never began."
    },
    mixinStandardHelpOptions = true,
    footer = {"", "Example: gauntlet judge latest -Dobjectives.run.p95=300ms"})
final class JudgeCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private RunSelection run;

  @Option(
      names = "--objectives",
      paramLabel = "FILE",
      description = "Objectives that go before the run's, as an environment's file has them.")
  private Path objectives;

  @Option(names = "--write", description = "Writes the outputs anew with this verdict.")
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
