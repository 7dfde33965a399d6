package dev.gauntlet.journey;

import static io.gatling.javaapi.core.CoreDsl.exec;

import dev.gauntlet.measure.MetricKey;
import dev.gauntlet.measure.MetricKind;
import dev.gauntlet.measure.Recorder;
import dev.gauntlet.measure.RequestKey;
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
   * @param value of what the user knows, 0 or more; anything else, and a fault while it is made, is
   *     counted as rejected and does not end the journey; the fault is named among the errors
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
              recorder.metric(key, valueOrNone(value, session));
              return session;
            });
    return Gates.unlessFailed(told);
  }

  private double valueOrNone(ToDoubleFunction<Session> value, Session session) {
    try {
      return value.applyAsDouble(session);
    } catch (RuntimeException e) {
      recorder.unmeasured(new RequestKey(session.scenario(), name), JourneyFaults.text(e, session));
      return Double.NaN;
    }
  }
}
