package dev.gauntlet.verdict;

import dev.gauntlet.measure.LatencyHistogram;
import dev.gauntlet.measure.OutcomeKind;
import dev.gauntlet.measure.PlannedLoad;
import dev.gauntlet.result.ConfidenceInterval;
import dev.gauntlet.result.RequestData;
import dev.gauntlet.result.Rounding;
import dev.gauntlet.result.RunData;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;

/**
 * A value taken from a run.
 *
 * @param value the value rounded to thousandths, so that the judged value is the displayed one
 * @param samples the number of samples; with 0 the value has no meaning
 * @param interval the confidence interval; null if none is defined
 */
record MeasuredFigure(double value, long samples, ConfidenceInterval interval) {

  MeasuredFigure {
    value = Rounding.thousandths(value);
  }

  private MeasuredFigure(double value, long samples) {
    this(value, samples, null);
  }

  /**
   * The data from which figures are computed.
   *
   * @param requests the requests of the run, of a phase or of a window
   * @param seconds the length of the interval for rates
   */
  record Scope(RunData run, RequestData requests, double seconds) {}

  /** The computation of the value of a metric. */
  interface Source {
    MeasuredFigure of(Scope scope);
  }

  static Source percentile(double percent) {
    return scope -> {
      LatencyHistogram good = scope.requests().good();
      return new MeasuredFigure(
          good.percentileMillis(percent), good.count(), Confidence.ofPercentile(good, percent));
    };
  }

  static Source atIndex(double percent) {
    return scope -> {
      LatencyHistogram good = scope.requests().good();
      return new MeasuredFigure(
          good.atIndexMillis(percent), good.count(), Confidence.ofPercentile(good, percent));
    };
  }

  static Source latency(ToDoubleFunction<LatencyHistogram> figure) {
    return scope -> {
      LatencyHistogram good = scope.requests().good();
      return new MeasuredFigure(figure.applyAsDouble(good), good.count());
    };
  }

  static MeasuredFigure errorRate(Scope scope) {
    return events(scope.requests().bad(), scope.requests().ended());
  }

  static MeasuredFigure unanswered(Scope scope) {
    return events(scope.requests().unanswered(), scope.requests().sent());
  }

  static MeasuredFigure goodPerSecond(Scope scope) {
    return new MeasuredFigure(good(scope) / scope.seconds(), scope.requests().ended());
  }

  static MeasuredFigure goodAnswers(Scope scope) {
    return new MeasuredFigure(good(scope), scope.requests().ended());
  }

  static MeasuredFigure goodShare(Scope scope) {
    long capped = scope.requests().count(OutcomeKind.CAPPED);
    return events(good(scope), scope.requests().ended() - capped);
  }

  private static long good(Scope scope) {
    return scope.requests().count(OutcomeKind.OK);
  }

  static MeasuredFigure answers(Scope scope) {
    return new MeasuredFigure(scope.requests().ended(), scope.requests().ended());
  }

  static MeasuredFigure userTime(Scope scope) {
    PlannedLoad planned = scope.run().header().planned();
    double worked = scope.run().work().actual().userSeconds();
    return new MeasuredFigure(
        percent(worked, planned.userSeconds()), scope.run().work().actual().arrivals());
  }

  static MeasuredFigure arrivals(Scope scope) {
    long arrived = scope.run().work().actual().arrivals();
    return new MeasuredFigure(percent(arrived, scope.run().header().planned().arrivals()), arrived);
  }

  /** Returns the share of failed setup steps; 0 for a run without setup. */
  static MeasuredFigure setupFailures(Scope scope) {
    long failed =
        scope.run().work().setup().stream().mapToLong(each -> each.counts().failed()).sum();
    long all = scope.run().work().setup().stream().mapToLong(each -> each.counts().all()).sum();
    return events(failed, Math.max(1, all));
  }

  /**
   * Returns a sentence that compares the figure with a limit.
   *
   * @param label the subject of the figure
   * @param readable formats a value
   * @param needed the number of samples that are needed for a decision
   */
  String sentence(String label, DoubleFunction<String> readable, double limit, long needed) {
    if (samples == 0) {
      return label + ": no samples.";
    }
    String summary =
        "%s: %s, limit %s".formatted(label, readable.apply(value), readable.apply(limit));
    return samples < needed
        ? "%s, but only %s of the required %s: undecided; run longer, or set min-samples."
            .formatted(
                summary, FigureUnit.COUNT.readable(samples), FigureUnit.counted(needed, "sample"))
        : "%s (%s).".formatted(summary, FigureUnit.counted(samples, "sample"));
  }

  /** Returns the share of events among trials, in percent. */
  static MeasuredFigure events(long events, long trials) {
    return new MeasuredFigure(percent(events, trials), trials, Confidence.ofShare(events, trials));
  }

  /**
   * Returns a share in percent. The multiplication precedes the division, because 0.07 times 100 is
   * 7.000000000000001.
   */
  private static double percent(double part, double whole) {
    return whole == 0 ? 0 : 100 * part / whole;
  }
}
