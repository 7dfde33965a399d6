package dev.gauntlet.run.execution;

import dev.gauntlet.config.FileErrorText;
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
 * The parts that measure a run: the recorder of its events, the view of its progress, and the
 * flusher that writes both to the logs.
 */
record Measurement(Recorder recorder, LiveView view, Flusher flusher) {

  /**
   * Begins to measure.
   *
   * @param watches journals that receive the same entries as the logs
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
      throw new RunException(
          "the logs in %s cannot be written: %s".formatted(folder.path(), FileErrorText.of(e)));
    }
  }
}
