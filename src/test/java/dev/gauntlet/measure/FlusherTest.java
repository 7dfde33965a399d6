package dev.gauntlet.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gauntlet.record.Event;
import dev.gauntlet.record.EventLines;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class FlusherTest {

  private final Recorder recorder =
      new Recorder(
          new ManualClock(),
          RunHeader.of(RunInfo.here("r1", "Smoke", "", "closed", false, ""),
          PlannedLoad.closed(1, 1, 1), Provenance.unknown()));

  private static final class Kept implements RunJournal {
    final List<RecordingDelta> deltas = new ArrayList<>();
    boolean closed;
    IOException failure;
    volatile Error error;
    final CountDownLatch tried = new CountDownLatch(1);

    @Override
    public void append(RecordingDelta delta) throws IOException {
      deltas.add(delta);
      Error now = error;
      tried.countDown();
      if (now != null) {
        throw now;
      }
      if (failure != null) {
        throw failure;
      }
    }

    @Override
    public void close() {
      closed = true;
    }
  }

  private static final class Exhausted implements AuditSource {
    @Override
    public AuditReading read(long nowNanos) {
      throw new OutOfMemoryError("Java heap space");
    }

    @Override
    public AuditReading end(long nowNanos) {
      throw new OutOfMemoryError("Java heap space");
    }
  }

  @Test
  void closeWritesRemainingDataAndClosesTheJournals() throws IOException {
    Kept journal = new Kept();
    Flusher flusher = Flusher.start(recorder, List.of(journal));
    recorder.answered(
        new RequestKey("task", "get task"), recorder.startMillis() * 1000, 5, new Outcome.Ok());
    flusher.close();
    RecordingDelta last = journal.deltas.get(journal.deltas.size() - 1);
    assertThat(last.intervals()).hasSize(1);
    assertThat(EventLines.of(last)).last().isInstanceOf(Event.RunEnded.class);
    assertThat(journal.closed).isTrue();
  }

  @Test
  void aSecondCloseDoesNothing() throws IOException {
    Kept journal = new Kept();
    Flusher flusher = Flusher.start(recorder, List.of(journal));
    flusher.close();
    int written = journal.deltas.size();
    flusher.close();
    assertThat(journal.deltas).hasSize(written);
  }

  @Test
  void failedJournalIsReportedAtTheEnd() {
    Kept journal = new Kept();
    journal.failure = new IOException("disk full");
    Flusher flusher = Flusher.start(recorder, List.of(journal));
    assertThatThrownBy(flusher::close)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("incomplete")
        .hasMessageContaining("disk full");
    assertThat(journal.closed).isTrue();
  }

  @Test
  void outOfMemoryWhileWritingIsReportedAtTheEnd() throws InterruptedException {
    Kept journal = new Kept();
    journal.error = new OutOfMemoryError("Java heap space");
    Flusher flusher = Flusher.start(recorder, List.of(journal));
    journal.tried.await();
    journal.error = null;
    assertThatThrownBy(flusher::close)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("Java heap space");
    assertThat(journal.deltas).as("nothing follows a gap").hasSize(1);
  }

  @Test
  void outOfMemoryWhileDrainingIsReportedAtTheEnd() {
    recorder.auditedBy(new Exhausted());
    Kept journal = new Kept();
    Flusher flusher = Flusher.start(recorder, List.of(journal));
    assertThatThrownBy(flusher::close)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("Java heap space");
    assertThat(journal.closed).isTrue();
  }
}
