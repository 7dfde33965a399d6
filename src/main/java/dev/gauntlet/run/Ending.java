package dev.gauntlet.run;

import dev.gauntlet.report.ConsoleTable;
import dev.gauntlet.result.RunFolder;
import dev.gauntlet.target.Target;
import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * The last thing that happens in the process of a run, whatever ended it: the load halts first,
 * what was measured is judged if it is not yet, the target goes down last.
 */
final class Ending implements Runnable {

  private static final long POLL_MILLIS = 10;

  private final Console console;
  private final LoadRun load;
  private final Conclusion conclusion;
  private final ProgressPrinter progress;
  private final Target target;
  private final RunFolder folder;
  private final Instant begun = Instant.now();

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

  @Override
  public void run() {
    try {
      progress.close();
      load.abort("the load generator was told to end");
      awaitLastAnswers();
      conclusion.begin();
      console.say(ConsoleTable.of(conclusion.result(), folder.path()));
      conclusion.problems().forEach(console::say);
      keepGatlingsReport();
    } catch (RunException e) {
      console.say(e.getMessage());
    } finally {
      target.close();
    }
  }

  /** It is complete only now, when the process ends. */
  private void keepGatlingsReport() {
    String simulation = conclusion.result().run().simulation();
    try {
      GatlingReport.ofProcess()
          .keep(simulation.substring(simulation.lastIndexOf('.') + 1), begun, folder);
    } catch (IOException e) {
      console.say("Gatling's report could not be kept in %s: %s".formatted(folder.path(), e));
    }
  }

  private void awaitLastAnswers() {
    try {
      while (!load.over()) {
        TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
