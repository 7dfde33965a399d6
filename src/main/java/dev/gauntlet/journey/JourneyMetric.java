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
 * A metric that a journey measures itself, such as tokens per second. Every output contains it, and
 * {@code objectives.metrics} may limit it.
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

  /** Returns the same metric with a unit for display, such as {@code tokens/s}. */
  public JourneyMetric in(String unit) {
    return new JourneyMetric(recorder, declared, name, unit);
  }

  /**
   * Returns a step that records a value. The distribution is kept with a precision of 0.05 % and
   * 0.001, for values up to 1e12.
   *
   * @param value returns the value from the session, 0 to 1e12. Another value, or an exception, is
   *     counted as rejected, listed among the errors and in the remarks of the verdict, and does
   *     not end the journey
   */
  public ChainBuilder record(ToDoubleFunction<Session> value) {
    return step(MetricKind.VALUE, value);
  }

  /**
   * Returns a step that adds an amount to a sum.
   *
   * @param amount as in {@link #record}
   */
  public ChainBuilder count(ToDoubleFunction<Session> amount) {
    return step(MetricKind.COUNTER, amount);
  }

  private ChainBuilder step(MetricKind kind, ToDoubleFunction<Session> value) {
    declared.accept(name);
    MetricKey key = new MetricKey(kind, name, unit);
    ChainBuilder recording =
        exec(
            session -> {
              record(key, value, session);
              return session;
            });
    return StepGuards.unlessFailed(recording);
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

  /** Describes the kind of value without the value itself, which would make each error distinct. */
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
