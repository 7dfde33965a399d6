package dev.gauntlet.run.access;

import dev.gauntlet.report.NumberText;
import dev.gauntlet.target.TargetException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * An executor of concurrent setup steps before the load, which prints their progress.
 *
 * @param concurrency the most steps at a time
 * @param interval the time between two lines of progress
 */
record SetupPhase(Consumer<String> console, int concurrency, Duration interval) {

  /**
   * Runs a step for each item and waits for all of them. The first runs alone, so that a fault that
   * they all share costs one request.
   *
   * @param done the beginning of a line of progress, such as "accounts made"
   * @param items at least one
   * @return the results, in the order in which the steps ended
   * @throws TargetException that of the first step that throws one, after which no further step
   *     begins
   */
  <T, R> List<R> run(String done, List<T> items, Function<T, R> step) {
    Progress progress = new Progress(done, items.size(), interval);
    List<R> results = new ArrayList<>();
    AtomicReference<RuntimeException> fault = new AtomicReference<>();
    ExecutorService workers = Executors.newFixedThreadPool(concurrency, SetupPhase::daemon);
    try {
      CompletionService<R> steps = new ExecutorCompletionService<>(workers);
      steps.submit(() -> unlessFailed(fault, step, items.get(0)));
      collect(steps, 1, results, progress);
      items
          .subList(1, items.size())
          .forEach(item -> steps.submit(() -> unlessFailed(fault, step, item)));
      collect(steps, items.size(), results, progress);
      console.accept(progress.after(items.size()));
      return results;
    } catch (ExecutionException e) {
      throw e.getCause() instanceof TargetException cause
          ? cause
          : new TargetException("a setup step failed: " + e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TargetException("interrupted before the load");
    } finally {
      workers.shutdownNow();
    }
  }

  /**
   * Runs a step unless one has failed; a worker would otherwise begin its next step before the
   * failure is handled.
   */
  private static <T, R> R unlessFailed(
      AtomicReference<RuntimeException> fault, Function<T, R> step, T item) {
    if (fault.get() != null) {
      throw fault.get();
    }
    try {
      return step.apply(item);
    } catch (RuntimeException e) {
      fault.compareAndSet(null, e);
      throw e;
    }
  }

  /** Returns a daemon thread, so that the process may end while a step waits for its answer. */
  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "gauntlet-setup");
    thread.setDaemon(true);
    return thread;
  }

  private <R> void collect(
      CompletionService<R> steps, int count, List<R> results, Progress progress)
      throws ExecutionException, InterruptedException {
    while (results.size() < count) {
      Future<R> step = steps.poll(progress.nanosUntilDue(), TimeUnit.NANOSECONDS);
      if (step != null) {
        results.add(step.get());
      }
      if (progress.nanosUntilDue() == 0 && results.size() < count) {
        console.accept(progress.next(results.size()));
      }
    }
  }

  /** The progress of the steps, as lines for the console. */
  private static final class Progress {

    private final String done;
    private final int count;
    private final Duration interval;
    private final long begun = System.nanoTime();
    private long due;

    Progress(String done, int count, Duration interval) {
      this.done = done;
      this.count = count;
      this.interval = interval;
      this.due = begun + interval.toNanos();
    }

    long nanosUntilDue() {
      return Math.max(0, due - System.nanoTime());
    }

    /** Returns the line that is due. */
    String next(int steps) {
      due += interval.toNanos();
      return after(steps);
    }

    String after(int steps) {
      double seconds = (System.nanoTime() - begun) / 1e9;
      String line =
          "%s: %s of %s in %s"
              .formatted(
                  done,
                  NumberText.count(steps),
                  NumberText.count(count),
                  NumberText.length(seconds));
      return steps == 0 || steps == count
          ? line
          : "%s, %s/s, about %s left"
              .formatted(
                  line,
                  NumberText.brief(steps / seconds),
                  NumberText.length((count - steps) * seconds / steps));
    }
  }
}
