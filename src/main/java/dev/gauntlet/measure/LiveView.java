package dev.gauntlet.measure;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** A live view of a run, computed from the deltas that are also written to the logs. */
public final class LiveView implements RunJournal {

  /** The number of deltas, of about a second each, in the figures over the last seconds. */
  private static final int WINDOW = 5;

  private record AnswersAt(long t, long all) {}

  private final Deque<LatencyHistogram> lastGood = new ArrayDeque<>();
  private final Deque<AnswersAt> lastAnswers = new ArrayDeque<>();
  private final EventHandler follower = new Follower();
  private String phase = "";
  private long setupFailed;
  private long loadStart = Long.MAX_VALUE;
  private volatile LiveSnapshot snapshot = LiveSnapshot.beforeTheRun();

  /** Returns the state of the run, which is at most a second old. Thread-safe. */
  public LiveSnapshot snapshot() {
    return snapshot;
  }

  @Override
  public void append(RecordingDelta delta) {
    LatencyHistogram latest = LatencyHistogram.dense();
    delta.intervals().stream()
        .filter(interval -> interval.outcome() == OutcomeKind.OK)
        .forEach(interval -> latest.add(interval.latencies()));
    remember(lastGood, latest);
    delta.events().forEach(event -> event.accept(follower));
  }

  private final class Follower extends LiveEvents {

    @Override
    public void loadStarted(long t, GeneratorCapacity generator) {
      loadStart = t;
    }

    @Override
    public void phaseStarted(long t, String name) {
      phase = name;
    }

    @Override
    public void setupDone(
        long t, List<SetupCount> counts, Map<String, LatencyHistogram> latencies) {
      setupFailed += counts.stream().mapToLong(SetupCount::failed).sum();
    }

    @Override
    public void errorsSeen(long t, List<ErrorCount> counts) {}

    @Override
    public void loadCounted(long t, LoadCounts load) {
      remember(lastAnswers, new AnswersAt(t, load.answers().all()));
      snapshot = snapshotAt(t, load);
    }
  }

  private LiveSnapshot snapshotAt(long t, LoadCounts load) {
    return new LiveSnapshot(
        Duration.ofMillis(Math.max(0, t - loadStart)),
        phase,
        load.users().atWork(),
        perSecond(),
        p95(recent()),
        load.answers().all(),
        load.answers().bad(),
        setupFailed);
  }

  private static OptionalDouble p95(LatencyHistogram latencies) {
    return latencies.count() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(latencies.percentileMillis(95));
  }

  private LatencyHistogram recent() {
    LatencyHistogram recent = LatencyHistogram.dense();
    lastGood.forEach(recent::add);
    return recent;
  }

  private double perSecond() {
    AnswersAt first = lastAnswers.getFirst();
    AnswersAt last = lastAnswers.getLast();
    double seconds = (last.t() - first.t()) / 1000.0;
    return seconds > 0 ? (last.all() - first.all()) / seconds : 0;
  }

  private static <T> void remember(Deque<T> last, T latest) {
    last.addLast(latest);
    if (last.size() > WINDOW) {
      last.removeFirst();
    }
  }

  @Override
  public void close() {}
}
