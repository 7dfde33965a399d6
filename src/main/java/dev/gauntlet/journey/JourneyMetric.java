package dev.gauntlet.journey;

import static io.gatling.javaapi.core.CoreDsl.exec;

import dev.gauntlet.measure.MetricKey;
import dev.gauntlet.measure.MetricKind;
import dev.gauntlet.measure.Recorder;
import dev.gauntlet.measure.RequestKey;
import dev.gauntlet.measure.ValueHistogram;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;

/**
 * Something that a journey measures itself, such as tokens per second. It has a place in every
 * output, and objectives under {@code objectives.metrics}.
 */
public final class JourneyMetric {

  private final Recorder recorder;
  private final Consumer<String> declared;
  private final String name;
  private final String unit;

  JourneyMetric(Recorder recorder, Consumer<String> declared, String name, String unit) {
    this.recorder = recorder;
    this.declared = declared;
    this.name = name;
    this.unit = unit;
  }

  /** The same in a unit, as people write it: {@code tokens/s}. */
  public JourneyMetric in(String unit) {
    return new JourneyMetric(recorder, declared, name, unit);
  }

  /**
   * A step that records a value, of which the distribution is kept: to 0.05 % and the thousandth,
   * up to a million million.
   *
   * @param value of what the user knows, 0 to a million million; anything else, and a fault while it
   *     is made, is counted as rejected, named among the errors and in the verdict's remarks, and
   *     does not end the journey
   */
  public ChainBuilder record(ToDoubleFunction<Session> value) {
    return step(MetricKind.VALUE, value);
  }

  /**
   * A step that adds an amount, of which the sum is kept.
   *
   * @param amount as in {@link #record}
   */
  public ChainBuilder count(ToDoubleFunction<Session> amount) {
    return step(MetricKind.COUNTER, amount);
  }

  private ChainBuilder step(MetricKind kind, ToDoubleFunction<Session> value) {
    declared.accept(name);
    MetricKey key = new MetricKey(kind, name, unit);
    ChainBuilder told =
        exec(
            session -> {
              record(key, value, session);
              return session;
            });
    return Gates.unlessFailed(told);
  }

  void record(MetricKey key, ToDoubleFunction<Session> value, Session session) {
    double made = Double.NaN;
    try {
      made = value.applyAsDouble(session);
      if (!ValueHistogram.accepts(made)) {
        unmeasured(session, kind(made) + ": a metric takes numbers from 0 to a million million");
      }
    } catch (RuntimeException | AssertionError e) {
      unmeasured(session, JourneyFaults.text(e, session));
    }
    recorder.metric(key, made);
  }

  /** Not the value itself: each would be an error of its own. */
  private static String kind(double value) {
    if (Double.isNaN(value)) {
      return "the value is NaN";
    }
    return value < 0 ? "the value is negative" : "the value is too high";
  }

  private void unmeasured(Session session, String why) {
    recorder.unmeasured(new RequestKey(session.scenario(), name), why);
  }
}
