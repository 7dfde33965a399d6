package dev.gauntlet.measure;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A background thread that writes the measurements of a {@link Recorder} to its journals every
 * second. A killed process loses at most three seconds.
 *
 * <p>If a journal fails, for instance because the disk is full, or if memory runs out, nothing more
 * is written, because a log with a gap could be mistaken for a complete one. The load continues,
 * and {@link #close()} throws.
 */
public final class Flusher implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Flusher.class);
  private static final long PERIOD_SECONDS = 1;
  private static final long CLOSE_TIMEOUT_SECONDS = 10;

  private final Recorder recorder;
  private final List<RunJournal> journals;
  private final ScheduledExecutorService thread;
  private Throwable failure;
  private boolean closed;

  private Flusher(Recorder recorder, List<RunJournal> journals) {
    this.recorder = recorder;
    this.journals = List.copyOf(journals);
    thread =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread made = new Thread(task, "gauntlet-flusher");
              made.setDaemon(true);
              return made;
            });
  }

  /** Starts the thread. The returned object closes the journals. */
  public static Flusher start(Recorder recorder, List<RunJournal> journals) {
    Flusher flusher = new Flusher(recorder, journals);
    flusher.thread.scheduleWithFixedDelay(
        flusher::flush, PERIOD_SECONDS, PERIOD_SECONDS, TimeUnit.SECONDS);
    return flusher;
  }

  private synchronized void flush() {
    if (!closed) {
      append(recorder::drain);
    }
  }

  /** Catches errors as well: memory may run out while a second is drained, which is then lost. */
  private void append(Supplier<RecordingDelta> drained) {
    if (failure != null) {
      return;
    }
    try {
      RecordingDelta delta = drained.get();
      for (RunJournal journal : journals) {
        journal.append(delta);
      }
    } catch (IOException | RuntimeException | Error e) {
      failure = e;
      LOG.error(
          "The run's logs cannot be written. All further measurements are lost: {}", e.toString());
    }
  }

  /**
   * Writes the remaining measurements and the run's end, and closes the journals. Later recordings
   * are discarded. A second call has no effect.
   *
   * @throws IOException if a part of the run could not be written; its figures are then incomplete
   */
  @Override
  public void close() throws IOException {
    thread.shutdown();
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
      append(recorder::end);
      journals.forEach(this::close);
    }
    awaitThread();
    if (failure != null) {
      throw new IOException("The run's measurements are incomplete: " + failure, failure);
    }
  }

  private void close(RunJournal journal) {
    try {
      journal.close();
    } catch (IOException e) {
      failure = failure == null ? e : failure;
    }
  }

  private void awaitThread() {
    try {
      thread.awaitTermination(CLOSE_TIMEOUT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
