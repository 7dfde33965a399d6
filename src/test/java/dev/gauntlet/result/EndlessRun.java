package dev.gauntlet.result;

import dev.gauntlet.measure.Clock;
import dev.gauntlet.measure.Flusher;
import dev.gauntlet.measure.Outcome;
import dev.gauntlet.measure.PlannedLoad;
import dev.gauntlet.measure.Provenance;
import dev.gauntlet.measure.Recorder;
import dev.gauntlet.measure.RequestKey;
import dev.gauntlet.measure.RunHeader;
import dev.gauntlet.measure.RunInfo;
import dev.gauntlet.record.EventLog;
import dev.gauntlet.record.IntervalLog;
import java.nio.file.Path;
import java.util.List;

/** A process that records an answer every 10 ms into the folder given, until it is killed. */
final class EndlessRun {

  private EndlessRun() {}

  public static void main(String[] args) throws Exception {
    RunFolder folder = new RunFolder(Path.of(args[0]));
    RunInfo run = RunInfo.here("endless", "Endless", "", "closed", false, "");
    RunHeader header =
        RunHeader.of(run, PlannedLoad.closed(60, 1, 60), Provenance.unknown());
    Recorder recorder = new Recorder(Clock.system(), header);
    Flusher.start(
        recorder,
        List.of(
            new IntervalLog(folder.latencyLog(), recorder.startMillis()),
            new EventLog(folder.eventLog())));
    recorder.loadStarted();
    RequestKey key = new RequestKey("task", "get task");
    while (true) {
      recorder.sent(key);
      recorder.answered(key, System.currentTimeMillis() * 1000, 1_000_000, new Outcome.Ok());
      Thread.sleep(10);
    }
  }
}
