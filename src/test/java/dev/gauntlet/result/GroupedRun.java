package dev.gauntlet.result;

import dev.gauntlet.measure.Outcome;
import java.io.IOException;

/** A run of 12 s with a group of readers and a group of writers, whose burst ends after 4 s. */
public final class GroupedRun {

  private static final Outcome OK = new Outcome.Ok();

  private GroupedRun() {}

  /** Records it into a started run. */
  public static RecordedRun played(RecordedRun run) throws IOException {
    run.recorder.loadStarted();
    run.users(2, "readers/readonly").users(1, "readers/worker").users(4, "writers/task");
    run.recorder.phase("readers/steady + writers/burst");
    for (int second = 0; second < 12; second++) {
      if (second == 4) {
        run.recorder.phase("readers/steady");
        for (int i = 0; i < 4; i++) {
          run.recorder.userEnded("writers/task");
        }
      }
      if (second == 8) {
        run.recorder.phase("readers/quiet");
      }
      journeys(run, second < 4);
      run.seconds(1);
    }
    return run;
  }

  private static void journeys(RecordedRun run, boolean burst) {
    for (String journey : new String[] {"readers/readonly", "readers/worker"}) {
      run.recorder.journeyStarted(journey);
      run.answers(5, journey, "list tasks", burst ? 40 : 10, OK);
      run.recorder.journeyCompleted(journey);
    }
    if (burst) {
      run.recorder.journeyStarted("writers/task");
      run.answers(3, "writers/task", "create task", 200, OK)
          .answers(1, "writers/task", "create task", 1, new Outcome.Failed("status 500"));
    }
  }
}
