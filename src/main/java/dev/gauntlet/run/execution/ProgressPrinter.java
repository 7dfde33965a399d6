package dev.gauntlet.run.execution;

import dev.gauntlet.measure.LiveView;
import dev.gauntlet.measure.Recorder;
import dev.gauntlet.process.Console;
import dev.gauntlet.report.ProgressLine;
import java.time.Duration;
import java.util.SortedMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * A timer that prints a line of progress at an interval and records the phases while the load runs.
 */
final class ProgressPrinter implements AutoCloseable {

  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "gauntlet-progress");
            thread.setDaemon(true);
            return thread;
          });
  private final Console console;
  private final LiveView view;
  private final Supplier<Duration> elapsed;
  private final Duration total;

  ProgressPrinter(
      Console console, LiveView view, Supplier<Duration> elapsed, Duration total) {
    this.console = console;
    this.view = view;
    this.elapsed = elapsed;
    this.total = total;
  }

  /** Starts the timer; called when the load begins. */
  void start(Duration interval, SortedMap<Duration, String> phases, Recorder recorder) {
    phases.forEach(
        (start, name) ->
            timer.schedule(() -> recorder.phase(name), start.toMillis(), TimeUnit.MILLISECONDS));
    timer.scheduleAtFixedRate(
        () -> console.print(ProgressLine.of(view.snapshot().at(elapsed.get()), total)),
        interval.toMillis(),
        interval.toMillis(),
        TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
