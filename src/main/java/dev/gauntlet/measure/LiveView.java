package dev.gauntlet.measure;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalDouble;

/** Watches a run from the same pieces that the logs are made of. */
public final class LiveView implements Journal {

  /** How many pieces, of about a second each, are "the last seconds". */
  private static final int WINDOW = 5;

  private final LatencyHistogram good = LatencyHistogram.dense();
  private final Deque<LatencyHistogram> lastGood = new ArrayDeque<>();
  private final Deque<Event.Sample> lastSamples = new ArrayDeque<>();
  private String phase = "";
  private long setupFailed;
  private long loadStart = Long.MAX_VALUE;
  private volatile LiveSnapshot snapshot = LiveSnapshot.beforeTheRun();

  /** How the run stood a second ago at most. Any thread may ask. */
  public LiveSnapshot snapshot() {
    return snapshot;
  }

  @Override
  public void append(Delta delta) {
    LatencyHistogram latest = LatencyHistogram.sparse();
    delta.intervals().stream()
        .filter(interval -> interval.outcome() == OutcomeKind.OK)
        .forEach(interval -> latest.add(interval.latencies()));
    good.add(latest);
    remember(lastGood, latest);
    delta.events().forEach(this::follow);
  }

  private void follow(Event event) {
    if (event instanceof Event.LoadStarted started) {
      loadStart = started.t();
    } else if (event instanceof Event.PhaseStarted started) {
      phase = started.name();
    } else if (event instanceof Event.SetupDone done) {
      setupFailed += done.counts().stream().mapToLong(SetupCount::failed).sum();
    } else if (event instanceof Event.Sample sample) {
      remember(lastSamples, sample);
      snapshot = snapshotAt(sample);
    }
  }

  private LiveSnapshot snapshotAt(Event.Sample sample) {
    return new LiveSnapshot(
        Duration.ofMillis(Math.max(0, sample.t() - loadStart)),
        phase,
        sample.users().values().stream().mapToInt(Integer::intValue).sum(),
        perSecond(),
        p95(recent()),
        p95(good),
        answers(sample),
        sample.bad(),
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
    Event.Sample first = lastSamples.getFirst();
    Event.Sample last = lastSamples.getLast();
    double seconds = (last.t() - first.t()) / 1000.0;
    return seconds > 0 ? (answers(last) - answers(first)) / seconds : 0;
  }

  private static long answers(Event.Sample sample) {
    return sample.ok() + sample.refused() + sample.bad();
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
