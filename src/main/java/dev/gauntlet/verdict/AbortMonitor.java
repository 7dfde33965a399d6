package dev.gauntlet.verdict;

import dev.gauntlet.config.DurationText;
import dev.gauntlet.measure.ErrorCount;
import dev.gauntlet.measure.EventHandler;
import dev.gauntlet.measure.GeneratorCapacity;
import dev.gauntlet.measure.LatencyHistogram;
import dev.gauntlet.measure.LiveEvents;
import dev.gauntlet.measure.LoadCounts;
import dev.gauntlet.measure.OutcomeKind;
import dev.gauntlet.measure.RecordingDelta;
import dev.gauntlet.measure.RunJournal;
import dev.gauntlet.measure.SetupCount;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A monitor that reports once when a run exceeds its abort limits. It receives the same records as
 * the logs. A target that answers nothing while requests are in flight exceeds both limits.
 */
public final class AbortMonitor implements RunJournal {

  /** The counts at a moment, and the good answers since the previous moment. */
  private record Moment(AnswerCounts counts, LatencyHistogram good) {

    /**
     * Returns the number of failures. A failed setup step, such as a login, counts like a failed
     * request.
     */
    long bad() {
      return counts.bad() + counts.setupFailed();
    }

    long ended() {
      return bad() + counts.good() + counts.setupGood();
    }
  }

  private static final Duration MANY_MOMENTS = Duration.ofMinutes(1);

  private final AbortLimits limits;
  private final AnswerTally tally = new AnswerTally();
  private final Optional<TotalFailureDetector> nothingWorks;
  private final EventHandler follower = new Follower();
  private final Deque<Moment> moments = new ArrayDeque<>();
  private LatencyHistogram good;
  private volatile Consumer<String> listener = reason -> {};
  private boolean load;
  private boolean reported;

  public AbortMonitor(AbortLimits limits) {
    this.limits = limits;
    this.nothingWorks = limits.nothingWorks().map(TotalFailureDetector::new);
    this.good = emptyHistogram();
  }

  /** Returns a small histogram, so that adding the histograms of all moments is fast. */
  private LatencyHistogram emptyHistogram() {
    boolean few = limits.p95().isPresent() && limits.during().compareTo(MANY_MOMENTS) <= 0;
    return few ? LatencyHistogram.dense() : LatencyHistogram.sparse();
  }

  /**
   * Registers a listener for the reason to end the run. It is called at most once, on a thread that
   * it must not block.
   */
  public void onBurn(Consumer<String> listener) {
    this.listener = listener;
  }

  @Override
  public void append(RecordingDelta delta) {
    delta.intervals().stream()
        .filter(interval -> limits.p95().isPresent() && interval.outcome() == OutcomeKind.OK)
        .forEach(interval -> good.add(interval.latencies()));
    delta.events().forEach(event -> event.accept(follower));
  }

  private final class Follower extends LiveEvents {

    @Override
    public void loadStarted(long t, GeneratorCapacity generator) {
      load = true;
    }

    @Override
    public void phaseStarted(long t, String name) {}

    @Override
    public void setupDone(
        long t, List<SetupCount> counts, Map<String, LatencyHistogram> latencies) {
      tally.setup(counts);
    }

    @Override
    public void errorsSeen(long t, List<ErrorCount> counts) {
      tally.errors(counts);
      nothingWorks.ifPresent(watch -> watch.errors(counts));
    }

    @Override
    public void loadCounted(long t, LoadCounts counts) {
      if (load && !reported) {
        look(tally.at(t, counts));
      }
    }
  }

  private void look(AnswerCounts now) {
    Optional<String> reason =
        exceeded(now).or(() -> nothingWorks.flatMap(watch -> watch.look(now)));
    if (reason.isPresent()) {
      reported = true;
      listener.accept(reason.get());
    }
  }

  private Optional<String> exceeded(AnswerCounts now) {
    moments.addLast(new Moment(now, good));
    good = emptyHistogram();
    if (moments.getFirst().counts().t() > now.t() - limits.during().toMillis()) {
      return Optional.empty();
    }
    boolean underWay = now.inFlight() > 0;
    Optional<String> reason = errors(underWay).or(() -> latency(underWay));
    moments.removeFirst();
    return reason;
  }

  private Optional<String> errors(boolean underWay) {
    if (limits.errorRate().isEmpty()) {
      return Optional.empty();
    }
    long ended = moments.getLast().ended() - moments.getFirst().ended();
    long bad = moments.getLast().bad() - moments.getFirst().bad();
    if (ended == 0) {
      return underWay ? nothing(ObjectiveMetric.ERROR_RATE) : Optional.empty();
    }
    double share = 100.0 * bad / ended;
    return share > limits.errorRate().getAsDouble()
        ? tooMuch(ObjectiveMetric.ERROR_RATE, share, limits.errorRate().getAsDouble())
        : Optional.empty();
  }

  private Optional<String> latency(boolean underWay) {
    if (limits.p95().isEmpty()) {
      return Optional.empty();
    }
    LatencyHistogram all = LatencyHistogram.dense();
    moments.stream().skip(1).forEach(moment -> all.add(moment.good()));
    if (all.count() == 0) {
      return underWay ? nothing(ObjectiveMetric.P95) : Optional.empty();
    }
    double p95 = all.percentileMillis(95);
    return p95 > limits.p95().getAsDouble()
        ? tooMuch(ObjectiveMetric.P95, p95, limits.p95().getAsDouble())
        : Optional.empty();
  }

  private Optional<String> tooMuch(ObjectiveMetric metric, double value, double limit) {
    FigureUnit unit = metric.unit();
    return Optional.of(
        "%s were %s over the last %s, above the limit %s of abort-on.%s"
            .formatted(
                metric == ObjectiveMetric.P95 ? "p95 latencies" : "errors",
                unit.readable(value),
                DurationText.format(limits.during()),
                unit.readable(limit),
                metric.key()));
  }

  private Optional<String> nothing(ObjectiveMetric metric) {
    return Optional.of(
        "no answer arrived in the last %s while requests were in flight (abort-on.%s)"
            .formatted(DurationText.format(limits.during()), metric.key()));
  }

  @Override
  public void close() {}
}
