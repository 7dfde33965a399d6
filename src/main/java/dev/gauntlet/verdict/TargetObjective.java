package dev.gauntlet.verdict;

import dev.gauntlet.result.Bound;
import dev.gauntlet.result.ObjectiveResult;
import dev.gauntlet.result.ObjectiveStatus;
import dev.gauntlet.result.Rounding;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * A limit on a metric of the target, such as the use of its connection pool. A series without
 * values is undecided.
 *
 * @param series the name of the series in {@code target.metrics.series}
 */
record TargetObjective(String series, Statistic statistic, double limit, OptionalDouble warn)
    implements Objective {

  /** A statistic of the values under load. */
  enum Statistic {
    MAX("max") {
      @Override
      OptionalDouble of(DoubleStream values) {
        return values.max();
      }
    },
    MEAN("mean") {
      @Override
      OptionalDouble of(DoubleStream values) {
        return values.average();
      }
    },
    /** The difference between the last sample, which is taken after the load, and the first one. */
    GROWTH("growth") {
      @Override
      OptionalDouble of(DoubleStream values) {
        double[] all = values.toArray();
        return all.length < 2
            ? OptionalDouble.empty()
            : OptionalDouble.of(all[all.length - 1] - all[0]);
      }
    };

    private final String key;

    Statistic(String key) {
      this.key = key;
    }

    String key() {
      return key;
    }

    abstract OptionalDouble of(DoubleStream values);
  }

  @Override
  public String name() {
    return "%s <= %s".formatted(label(), FigureUnit.PLAIN.plain(limit));
  }

  private String label() {
    return "target %s %s".formatted(series, statistic.key());
  }

  @Override
  public List<Object> subject() {
    return List.of("target", series, statistic);
  }

  @Override
  public ObjectiveResult judge(ObjectiveInputs run) {
    double[] seriesValues =
        statistic == Statistic.GROWTH
            ? run.seriesValuesToTheEnd(series)
            : run.seriesValues(series);
    OptionalDouble figure = statistic.of(DoubleStream.of(seriesValues));
    Double value = figure.isPresent() ? (Double) Rounding.thousandths(figure.getAsDouble()) : null;
    boolean holds = value != null && value <= limit;
    return ObjectiveResultBuilder.of(name(), statistic.key())
        .limit(Bound.AT_MOST, limit, FigureUnit.PLAIN)
        .warn(warn, holds && warn.isPresent() && value > warn.getAsDouble())
        .value(value, seriesValues.length)
        .result(ObjectiveStatus.of(value != null, holds), sentence(value, seriesValues.length));
  }

  private String sentence(Double value, int samples) {
    return value == null
        ? "%s: %s from the target; check target.metrics."
            .formatted(label(), samples == 0 ? "no values" : "only one value")
        : "%s: %s, limit %s (%s)."
            .formatted(
                label(),
                FigureUnit.PLAIN.readable(value),
                FigureUnit.PLAIN.readable(limit),
                FigureUnit.counted(samples, "sample"));
  }
}
