package dev.gauntlet.result;

import dev.gauntlet.measure.Draining;
import dev.gauntlet.measure.JudgedScope;
import dev.gauntlet.measure.ManualClock;
import dev.gauntlet.measure.Outcome;
import dev.gauntlet.measure.PlannedLoad;
import dev.gauntlet.measure.Provenance;
import dev.gauntlet.measure.Recorder;
import dev.gauntlet.measure.RecordingDelta;
import dev.gauntlet.measure.RequestKey;
import dev.gauntlet.measure.RunHeader;
import dev.gauntlet.measure.RunInfo;
import dev.gauntlet.measure.RunJournal;
import dev.gauntlet.measure.Software;
import dev.gauntlet.measure.Transfer;
import dev.gauntlet.record.EventLog;
import dev.gauntlet.record.IntervalLog;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A run recorded by a test with a manual clock, in the files of a real run. */
public final class RecordedRun implements AutoCloseable {

  public final ManualClock clock;
  public final Recorder recorder;
  public final RunFolder folder;
  private final List<RunJournal> journals;

  /** Starts a quick run, which is judged by any number of samples. */
  public RecordedRun(Path path, PlannedLoad planned) throws IOException {
    this(path, planned, true);
  }

  public RecordedRun(Path path, PlannedLoad planned, boolean quick) throws IOException {
    this(
        path,
        RunHeader.of(run("closed", quick), planned, Provenance.unknown()),
        new ManualClock());
  }

  /** Starts a quick run of two counted users, each once. */
  public static RecordedRun counted(Path path) throws IOException {
    PlannedLoad planned = new PlannedLoad(0, 2, 0, 2, 0);
    return new RecordedRun(
        path, RunHeader.of(run("counted", true), planned, Provenance.unknown()), new ManualClock());
  }

  /** The header of a quick run. */
  public static RunHeader header(
      PlannedLoad planned,
      Provenance provenance,
      JudgedScope scope,
      Map<String, String> contracts) {
    return new RunHeader(
        run("closed", true),
        planned,
        provenance,
        scope,
        List.of(),
        contracts,
        List.of(),
        Map.of());
  }

  private static RunInfo run(String model, boolean quick) {
    return new RunInfo(
        "2026-11-21-spike",
        "Spike",
        "http://localhost:8000",
        model,
        quick,
        new Software("0.1.0", "17.0.15", "Linux 6.1"),
        0);
  }

  public RecordedRun(Path path, RunHeader header) throws IOException {
    this(path, header, new ManualClock());
  }

  public RecordedRun(Path path, RunHeader header, ManualClock clock) throws IOException {
    this.clock = clock;
    recorder = new Recorder(clock, header);
    folder = new RunFolder(path);
    journals =
        List.of(
            new IntervalLog(folder.latencyLog(), recorder.startMillis()),
            new EventLog(folder.eventLog()));
  }

  /** Records this number of answers, all to requests sent now. */
  public RecordedRun answers(
      int count, String journey, String request, double millis, Outcome outcome) {
    RequestKey key = new RequestKey(journey, request);
    for (int i = 0; i < count; i++) {
      recorder.sent(key);
      recorder.answered(key, clock.epochMicros(), (long) (millis * 1e6), outcome);
    }
    return this;
  }

  /** Records an answer's transfer; a connect time that is not negative means a new connection. */
  public RecordedRun transfer(
      String journey, String request, double connectMillis, double firstByteMillis, long body) {
    recorder.transferred(
        new RequestKey(journey, request),
        new Transfer(
            Math.round(connectMillis * 1e6),
            Math.round(firstByteMillis * 1e6),
            200,
            body + 100,
            body));
    return this;
  }

  public RecordedRun users(int count, String journey) {
    for (int i = 0; i < count; i++) {
      recorder.userStarted(journey);
    }
    return this;
  }

  /** Advances the clock and flushes every second. */
  public RecordedRun seconds(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      clock.advance(Duration.ofSeconds(1));
      flush();
    }
    return this;
  }

  /** Writes settled seconds, as a run does about once a second. */
  void flush() throws IOException {
    append(Draining.drain(recorder));
  }

  private void append(RecordingDelta delta) throws IOException {
    for (RunJournal journal : journals) {
      journal.append(delta);
    }
  }

  /** Ends the run in order. */
  public RunData end() throws IOException {
    append(Draining.end(recorder));
    close();
    return RunData.read(folder);
  }

  @Override
  public void close() throws IOException {
    for (RunJournal journal : journals) {
      journal.close();
    }
  }
}
