package dev.gauntlet.run;

import dev.gauntlet.result.RunFolder;
import dev.gauntlet.report.ConsoleTable;
import dev.gauntlet.target.Target;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * The last thing that happens in the process of a run, whatever ended it: the load halts first, what
 * was measured is judged if it is not yet, the target goes down last.
 */
final class Ending implements Runnable {

  /** Answers that are on their way when a run is cut short get as long. */
  private static final Duration LAST_ANSWERS = Duration.ofMillis(300);

  private final Console console;
  private final LoadRun load;
  private final Conclusion conclusion;
  private final ProgressPrinter progress;
  private final Target target;
  private final RunFolder folder;

  Ending(
      Console console,
      LoadRun load,
      Conclusion conclusion,
      ProgressPrinter progress,
      Target target,
      RunFolder folder) {
    this.console = console;
    this.load = load;
    this.conclusion = conclusion;
    this.progress = progress;
    this.target = target;
    this.folder = folder;
  }

  /** Makes sure that it happens, also on Ctrl-C. */
  void register() {
    Runtime.getRuntime().addShutdownHook(new Thread(this, "gauntlet-ending"));
  }

  @Override
  public void run() {
    progress.close();
    if (!load.halted()) {
      load.abort("the load generator was told to end");
      awaitLastAnswers();
    }
    conclusion.begin();
    try {
      console.say(ConsoleTable.of(conclusion.result(), folder.path()));
    } catch (RunException e) {
      console.say(e.getMessage());
    }
    target.close();
  }

  private static void awaitLastAnswers() {
    try {
      TimeUnit.MILLISECONDS.sleep(LAST_ANSWERS.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
