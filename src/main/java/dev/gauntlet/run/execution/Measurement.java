package dev.gauntlet.run.execution;

import dev.gauntlet.measure.Clock;
import dev.gauntlet.measure.Flusher;
import dev.gauntlet.measure.LiveView;
import dev.gauntlet.measure.Recorder;
import dev.gauntlet.measure.RunHeader;
import dev.gauntlet.measure.RunJournal;
import dev.gauntlet.process.RunException;
import dev.gauntlet.record.EventLog;
import dev.gauntlet.record.IntervalLog;
import dev.gauntlet.result.RunFolder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a run's measuring consists of: the recorder that is told, the logs on disk, and the view of
 * them while they grow.
 */
record Measurement(Recorder recorder, LiveView view, Flusher flusher) {

  /**
   * Begins to measure.
   *
   * @param watches see what the logs see
   * @throws RunException if the logs cannot be opened
   */
  static Measurement begin(RunFolder folder, RunHeader header, RunJournal... watches) {
    try {
      Recorder recorder = new Recorder(Clock.system(), header);
      LiveView view = new LiveView();
      List<RunJournal> journals = new ArrayList<>();
      journals.add(new IntervalLog(folder.latencyLog(), recorder.startMillis()));
      journals.add(new EventLog(folder.eventLog()));
      journals.add(view);
      journals.addAll(List.of(watches));
      return new Measurement(recorder, view, Flusher.start(recorder, journals));
    } catch (IOException e) {
      throw new RunException("the logs in %s cannot be written: %s".formatted(folder.path(), e));
    }
  }
}
