import dev.gauntlet.measure.Clock;
import dev.gauntlet.measure.Flusher;
import dev.gauntlet.measure.LiveView;
import dev.gauntlet.measure.Outcome;
import dev.gauntlet.measure.PlannedLoad;
import dev.gauntlet.measure.Provenance;
import dev.gauntlet.measure.Recorder;
import dev.gauntlet.measure.RequestKey;
import dev.gauntlet.measure.RunHeader;
import dev.gauntlet.measure.RunInfo;
import dev.gauntlet.measure.RunJournal;
import dev.gauntlet.measure.Transfer;
import dev.gauntlet.record.EventLog;
import dev.gauntlet.record.IntervalLog;
import dev.gauntlet.result.RunData;
import dev.gauntlet.result.RunFolder;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * How many answers in a second of its CPU time one thread can tell to a recorder that is flushed to
 * disk meanwhile, with 20 request names, log-uniform latencies and 1 % failures; and how long the
 * run takes to be read.
 */
final class RecorderBench {

  private static final int SECONDS = 10;
  private static final List<RequestKey> KEYS =
      IntStream.range(0, 20).mapToObj(i -> new RequestKey("task", "request " + i)).toList();
  private static final Outcome OK = new Outcome.Ok();
  private static final long[] NANOS =
      new Random(1).doubles(1 << 16).mapToLong(d -> (long) (1e6 * Math.exp(4 * d))).toArray();

  private RecorderBench() {}

  public static void main(String[] args) throws IOException {
    for (int round = 1; round <= 3; round++) {
      RunFolder folder = new RunFolder(Files.createTempDirectory("recorder-bench"));
      double perSecond = answersPerSecond(folder);
      long start = System.nanoTime();
      long read = RunData.read(folder).total().ended();
      System.out.printf(
          Locale.ROOT,
          "round %d: %,.0f answers per second of CPU time; %,d read back in %.2f s; logs %,d KB%n",
          round,
          perSecond,
          read,
          (System.nanoTime() - start) / 1e9,
          kilobytes(folder));
      remove(folder);
    }
  }

  private static double answersPerSecond(RunFolder folder) throws IOException {
    RunInfo run = RunInfo.here("bench", "Bench", "", "closed", false, "");
    Recorder recorder =
        new Recorder(
            Clock.system(),
            RunHeader.of(run, PlannedLoad.closed(SECONDS, 1, SECONDS), Provenance.unknown()));
    List<RunJournal> journals =
        List.of(
            new IntervalLog(folder.latencyLog(), recorder.startMillis()),
            new EventLog(folder.eventLog()),
            new LiveView());
    try (Flusher flusher = Flusher.start(recorder, journals)) {
      ThreadMXBean threads = ManagementFactory.getThreadMXBean();
      long cpuStart = threads.getCurrentThreadCpuTime();
      long end = System.nanoTime() + SECONDS * 1_000_000_000L;
      long told = 0;
      while (System.nanoTime() < end) {
        told += tellSome(recorder, told);
      }
      return told / ((threads.getCurrentThreadCpuTime() - cpuStart) / 1e9);
    }
  }

  private static int tellSome(Recorder recorder, long told) {
    long nowMicros = System.currentTimeMillis() * 1000;
    for (int i = 0; i < 1000; i++) {
      RequestKey key = KEYS.get(i % KEYS.size());
      long nanos = NANOS[(int) (told + i) & 0xffff];
      recorder.sent(key);
      recorder.answered(
          key,
          nowMicros - nanos / 1000,
          nanos,
          i % 100 == 0 ? new Outcome.Failed("status 500") : OK);
      recorder.transferred(key, new Transfer(-1, nanos - 1000, 180, 700 + i % 50, 500 + i % 50));
    }
    return 1000;
  }

  private static long kilobytes(RunFolder folder) throws IOException {
    return (Files.size(folder.latencyLog()) + Files.size(folder.eventLog())) / 1024;
  }

  private static void remove(RunFolder folder) throws IOException {
    for (Path file : List.of(folder.latencyLog(), folder.eventLog(), folder.path())) {
      Files.delete(file);
    }
  }
}
