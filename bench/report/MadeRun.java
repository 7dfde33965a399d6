import dev.gauntlet.measure.Outcome;
import dev.gauntlet.measure.PlannedLoad;
import dev.gauntlet.measure.RequestKey;
import dev.gauntlet.report.files.RunOutputs;
import dev.gauntlet.result.RecordedRun;
import dev.gauntlet.result.RunData;
import dev.gauntlet.result.RunFolder;
import dev.gauntlet.result.RunResult;
import dev.gauntlet.verdict.Judge;
import dev.gauntlet.verdict.Objectives;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** A run that nobody made: its logs, written on a clock of its own. */
final class MadeRun {

  private static final int REQUESTS = 12;
  private static final Outcome OK = new Outcome.Ok();
  private static final Outcome FAILED = new Outcome.Failed("status.find.in(200), found 503");

  private MadeRun() {}

  /** Arguments: folder, responses, seconds. */
  public static void main(String[] args) throws Exception {
    Path folder = Files.createDirectories(Path.of(args[0], "made"));
    long responses = Long.parseLong(args[1]);
    int seconds = Integer.parseInt(args[2]);
    play(folder, responses, seconds);
    long bytes = Files.size(folder.resolve("latency.hlog"));
    System.out.printf(
        Locale.ROOT,
        "made %,d responses over %d s: a log of %.1f MB%n",
        responses,
        seconds,
        bytes / 1e6);
    System.out.printf(Locale.ROOT, "its outputs at its end: %.2f s%n", secondsOfOutputs(folder));
  }

  /** As at the end of a run, in the process that made it. */
  private static double secondsOfOutputs(Path folder) throws Exception {
    long start = System.nanoTime();
    RunData data = RunData.read(new RunFolder(folder));
    RunResult result = Judge.judge(data, Objectives.of()).result(data);
    List<String> problems = RunOutputs.write(data, result);
    if (!problems.isEmpty()) {
      throw new IllegalStateException(String.join(", ", problems));
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private static void play(Path folder, long responses, int seconds) throws Exception {
    RecordedRun run = new RecordedRun(folder, PlannedLoad.closed(seconds, 500, 500.0 * seconds));
    Files.writeString(run.folder.configuration(), "");
    run.recorder.loadStarted();
    run.recorder.phase("made");
    run.users(500, "task");
    Random random = new Random(1);
    RequestKey[] keys = new RequestKey[REQUESTS];
    for (int i = 0; i < REQUESTS; i++) {
      keys[i] = new RequestKey("task", "request " + i);
    }
    long perSecond = responses / seconds;
    for (int second = 0; second < seconds; second++) {
      for (int i = 0; i < perSecond; i++) {
        RequestKey key = keys[i % REQUESTS];
        // Around 20 ms, with a tail to seconds, in whole milliseconds as Gatling tells them.
        long millis = Math.round(Math.exp(3 + 0.8 * random.nextGaussian()));
        run.recorder.sent(key);
        run.recorder.answered(
            key, run.clock.epochMicros(), millis * 1_000_000, i % 1000 == 0 ? FAILED : OK);
      }
      run.seconds(1);
    }
    run.end();
  }
}
