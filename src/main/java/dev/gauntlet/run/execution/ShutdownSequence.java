package dev.gauntlet.run.execution;

import dev.gauntlet.config.FileErrorText;
import dev.gauntlet.process.Console;
import dev.gauntlet.process.RunException;
import dev.gauntlet.process.ShutdownHook;
import dev.gauntlet.process.ShutdownTimeouts;
import dev.gauntlet.report.ConsoleTable;
import dev.gauntlet.result.RunFolder;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

/**
 * The orderly end of the process of a run, whatever caused it: it halts the load, judges the run if
 * necessary, and closes the target last. At a deadline a step that hangs is cut off; the logs are
 * on disk then and can be judged later.
 */
final class ShutdownSequence implements Runnable {

  private static final long POLL_MILLIS = 10;

  private final Console console;
  private final LoadRun load;
  private final RunFinalizer finalizer;
  private final ProgressPrinter progress;
  private final Runnable close;
  private final RunFolder folder;
  private final IntConsumer halt;
  private final Instant begun = Instant.now();
  private volatile Duration deadline = ShutdownTimeouts.OF_LOAD_GENERATOR;

  /**
   * @param close closes the users' requirements and then the target
   * @param halt ends the process at once, with an exit code
   */
  ShutdownSequence(
      Console console,
      LoadRun load,
      RunFinalizer finalizer,
      ProgressPrinter progress,
      Runnable close,
      RunFolder folder,
      IntConsumer halt) {
    this.console = console;
    this.load = load;
    this.finalizer = finalizer;
    this.progress = progress;
    this.close = close;
    this.folder = folder;
    this.halt = halt;
  }

  /** Sets the deadline for the whole sequence. */
  void within(Duration limit) {
    deadline = limit;
  }

  @Override
  @SuppressWarnings("try") // the watchdog is only to be closed
  public void run() {
    try (Watchdog watchdog = ForcedShutdown.in(deadline, this::giveUp, halt)) {
      inOrder();
    }
  }

  private void inOrder() {
    try {
      progress.close();
      load.abort(
          ShutdownHook.signalled()
              ? "the load generator received a signal to end"
              : "the load generator's process exited without a signal; its console may show why");
      awaitLastAnswers();
      finalizer.begin();
      console.print(ConsoleTable.of(finalizer.result(), folder.path()));
      finalizer.problems().forEach(console::print);
      keepGatlingsReport();
    } catch (RunException e) {
      console.print(e.getMessage());
    } finally {
      close.run();
    }
  }

  /**
   * Closes the target and then prints the reason, last, since the reader of the output may be what
   * hangs.
   */
  private void giveUp() {
    try {
      close.run();
    } finally {
      console.print(
          ("The run did not shut down within %s s and was ended by force; what was measured is in %s and"
                  + " can be judged with ./gauntlet judge")
              .formatted(deadline.toSeconds(), folder.path()));
    }
  }

  /** Copies Gatling's report, which is complete only when the process ends. */
  private void keepGatlingsReport() {
    String simulation = finalizer.result().run().simulation();
    try {
      GatlingReport.ofProcess()
          .keep(simulation.substring(simulation.lastIndexOf('.') + 1), begun, folder);
    } catch (IOException e) {
      console.print(
          "Gatling's report could not be kept in %s: %s"
              .formatted(folder.path(), FileErrorText.of(e)));
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
