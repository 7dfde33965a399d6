package dev.gauntlet.verdict;

import dev.gauntlet.measure.LatencyHistogram;
import dev.gauntlet.measure.OutcomeKind;
import dev.gauntlet.measure.PlannedLoad;
import dev.gauntlet.measure.SetupCount;
import dev.gauntlet.result.RequestData;
import dev.gauntlet.result.RunData;
import java.util.function.ToDoubleFunction;

/**
 * A value taken from a run.
 *
 * @param value rounded to thousandths, so that what is shown is what is judged
 * @param samples how many observations it rests on; with none the value means nothing
 */
record Figure(double value, long samples) {

  Figure {
    value = Math.rint(value * 1000) / 1000;
  }

  /** How a metric finds its value: in a run, for some of its requests. */
  interface Source {
    Figure of(RunData run, RequestData requests);
  }

  static Source percentile(double percent) {
    return latency(good -> good.percentileMillis(percent));
  }

  static Source latency(ToDoubleFunction<LatencyHistogram> figure) {
    return (run, requests) -> {
      LatencyHistogram good = requests.good();
      return new Figure(figure.applyAsDouble(good), good.count());
    };
  }

  static Source atIndex(double percent) {
    return latency(good -> good.atIndexMillis(percent));
  }

  static Figure errorRate(RunData run, RequestData requests) {
    return percent(requests.bad(), requests.ended(), requests.ended());
  }

  static Figure unanswered(RunData run, RequestData requests) {
    return percent(requests.unanswered(), requests.sent(), requests.sent());
  }

  static Figure goodPerSecond(RunData run, RequestData requests) {
    return new Figure(requests.count(OutcomeKind.OK) / run.spanSeconds(), requests.ended());
  }

  static Figure goodAnswers(RunData run, RequestData requests) {
    return new Figure(requests.count(OutcomeKind.OK), requests.ended());
  }

  static Figure goodShare(RunData run, RequestData requests) {
    return percent(requests.count(OutcomeKind.OK), requests.ended(), requests.ended());
  }

  static Figure answers(RunData run, RequestData requests) {
    return new Figure(requests.ended(), requests.ended());
  }

  static Figure userTime(RunData run, RequestData requests) {
    PlannedLoad planned = run.planned();
    return percent(run.actual().userSeconds(), planned.userSeconds(), run.actual().arrivals());
  }

  static Figure arrivals(RunData run, RequestData requests) {
    long arrived = run.actual().arrivals();
    return percent(arrived, run.planned().arrivals(), arrived);
  }

  /** A run that needs no set-up has none that failed. */
  static Figure setupFailures(RunData run, RequestData requests) {
    long failed = run.setup().stream().mapToLong(SetupCount::failed).sum();
    long all = run.setup().stream().mapToLong(SetupCount::all).sum();
    return percent(failed, Math.max(1, all), Math.max(1, all));
  }

  /** Multiplies first: 7 of 100 is 7.0, but 0.07 times 100 is 7.000000000000001. */
  private static Figure percent(double part, double whole, long samples) {
    return new Figure(whole == 0 ? 0 : 100 * part / whole, samples);
  }
}
