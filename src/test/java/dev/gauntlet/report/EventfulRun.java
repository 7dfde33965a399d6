package dev.gauntlet.report;

import dev.gauntlet.measure.FailedExchange;
import dev.gauntlet.measure.GeneratorCapacity;
import dev.gauntlet.measure.GeneratorHost;
import dev.gauntlet.measure.JudgedScope;
import dev.gauntlet.measure.MachineUsage;
import dev.gauntlet.measure.ManualClock;
import dev.gauntlet.measure.MetricKey;
import dev.gauntlet.measure.MetricKind;
import dev.gauntlet.measure.Outcome;
import dev.gauntlet.measure.PlannedLoad;
import dev.gauntlet.measure.PlannedUsers;
import dev.gauntlet.measure.ProcessUsage;
import dev.gauntlet.measure.Provenance;
import dev.gauntlet.measure.RequestKey;
import dev.gauntlet.measure.RunHeader;
import dev.gauntlet.measure.StreamCompletion;
import dev.gauntlet.measure.StreamedAnswers;
import dev.gauntlet.result.RecordedRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A run with many kinds of events and with untrusted text from the target. */
public final class EventfulRun {

  /** Text that would run as a script if a page did not escape it. */
  public static final String ATTACK =
      "</script><script>window.owned=1</script><img src=x onerror=owned=1>";

  private static final MetricKey RATE =
      new MetricKey(MetricKind.VALUE, "tokens per second", "tokens/s");
  private static final MetricKey TOKENS = new MetricKey(MetricKind.COUNTER, "tokens", "");

  private static final Set<String> REQUESTS =
      new LinkedHashSet<>(List.of("create task", "get task"));

  private static final Outcome OK = new Outcome.Ok();

  private EventfulRun() {}

  /** Writes its logs and configuration into a new folder of that name. */
  public static RecordedRun in(Path results, String id) throws IOException {
    return in(results, id, new ManualClock());
  }

  private static RecordedRun in(Path results, String id, ManualClock clock) throws IOException {
    Path folder = Files.createDirectories(results.resolve(id));
    RecordedRun run = new RecordedRun(folder, header(), clock);
    Files.writeString(
        run.folder.configuration(),
        """
        objectives.run.error-rate = "10 %" # reference.conf: 1
        objectives.ma."create task".p95 = "100 ms" # reference.conf: 2
        """);
    run.seconds(1);
    run.recorder.setup("log in", OK, 30_000_000);
    run.recorder.loadStarted(new GeneratorCapacity(true, 4, 1024, 28_232));
    run.recorder.phase("base");
    run.users(1, "task");
    return run;
  }

  private static RunHeader header() {
    RunHeader head =
        RecordedRun.header(
            PlannedLoad.closed(20, 4, 60),
            new Provenance(
                "after the new index " + ATTACK,
                "",
                42,
                "mvn gatling:test -Dsimulation=Spike -Dquick -Dseed=42",
                "0123456789abcdef",
                new GeneratorHost("loadhost", 2, 8L << 30),
                "embedded",
                Map.of()),
            new JudgedScope(
                Map.of("ma", REQUESTS),
                Map.of("ma", REQUESTS),
                Set.of("base", "spike"),
                Set.of(),
                Set.of(),
                "",
                Map.of()),
            Map.of("task", "ma"));
    return new RunHeader(
        head.run(),
        head.planned(),
        head.provenance(),
        head.scope(),
        List.of(new PlannedUsers(0, 1), new PlannedUsers(5, 4), new PlannedUsers(15, 1)),
        head.contracts(),
        List.of(),
        Map.of("memory", "process_resident_memory_bytes", "pool", "pool_in_use{type=\"sql\"}"));
  }

  /** Twenty seconds of load: five calm ones, ten of a spike with failures, five calm ones. */
  public static RecordedRun played(Path results, String id) throws IOException {
    return played(results, id, Duration.ZERO);
  }

  private static void streamed(RecordedRun run, boolean spike) {
    RequestKey request = new RequestKey("task", "get task");
    run.recorder.streamed(request, StreamedAnswers.withTokens(20, 150, 20, 30, 40));
    run.recorder.streamed(request, StreamedAnswers.withMilestone("task saved", 45));
    if (spike) {
      run.recorder.streamed(request, StreamedAnswers.ended(StreamCompletion.CUT));
    }
  }

  private static void health(RecordedRun run, int second) {
    for (int turn = 0; turn < 40; turn++) {
      run.recorder.metric(MetricKey.LOOP_DELAY, turn / 10.0);
    }
    run.recorder.metric(MetricKey.SCHEDULE_LAG, second);
    run.recorder.resources(
        ProcessUsage.GENERATOR, new ProcessUsage(0.25, 100 << 20, 300 << 20, 12, 80 + second, 30));
    run.recorder.machine(new MachineUsage(0.75, 40));
  }

  /** Returns the same run, starting later. */
  public static RecordedRun played(Path results, String id, Duration later) throws IOException {
    ManualClock clock = new ManualClock();
    clock.advance(later);
    RecordedRun run = in(results, id, clock);
    for (int second = 0; second < 20; second++) {
      boolean spike = second >= 5 && second < 15;
      if (second == 5) {
        run.recorder.phase("spike");
        run.users(3, "task");
      }
      run.recorder.journeyStarted("task");
      run.recorder.metric(RATE, 40 - second);
      run.recorder.metric(TOKENS, 512);
      health(run, second);
      for (int i = 0; i < 20; i++) {
        run.answers(1, "task", "create task", spike ? 80 + 4 * i : 12 + i, OK)
            .transfer("task", "create task", i == 0 ? 1.25 : -1, 10 + i, 512);
      }
      run.answers(10, "task", "get task", 3, OK).transfer("task", "get task", -1, 2.5, 2048);
      if (spike) {
        run.answers(1, "task", "get task", 7, new Outcome.Failed("status 503: " + ATTACK));
      }
      if (second == 10) {
        run.recorder.retried(new RequestKey("task", "get task"));
      }
      streamed(run, spike);
      run.recorder.journeyCompleted("task");
      run.seconds(1);
    }
    run.recorder.evidence(
        new RequestKey("task", "get task"),
        "status 503: " + ATTACK,
        new FailedExchange("GET", "/tasks/1", 503, "", "<h1>" + ATTACK + "</h1>", "0123"));
    return run;
  }
}
