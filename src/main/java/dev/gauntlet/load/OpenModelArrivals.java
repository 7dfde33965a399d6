package dev.gauntlet.load;

import static dev.gauntlet.config.DurationText.format;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The arrivals of an open workload model: a load profile whose peak is an arrival rate. Each
 * arrival runs a journey once.
 *
 * @param shape the load profile
 * @param peakRate the arrivals per second at the peak of the profile; positive
 */
public record OpenModelArrivals(LoadShape shape, double peakRate) {
  /** Returns the arrivals per second at a time since the start. */
  public double rateAt(Duration time) {
    return rate(shape.levelAt(time));
  }

  private double rate(double level) {
    return peakRate * level / shape.peak();
  }

  /** Returns the planned number of arrivals: the rate integrated over time. */
  public long planned() {
    return Math.round(rate(shape.userTime().toNanos() / 1e9));
  }

  /**
   * Returns the reason why the number of arrivals is out of range; empty if it is not. The reason
   * is the predicate of a sentence whose subject is the option.
   */
  Optional<String> objection() {
    long planned = planned();
    if (planned < 1) {
      return Optional.of("must be higher: no user would arrive in " + format(shape.length()));
    }
    return planned <= Integer.MAX_VALUE
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "must be lower: more than %,d would arrive in %s",
                Integer.MAX_VALUE,
                format(shape.length())));
  }

  /**
   * Returns when an arrival is due, since the start: when the integral of the rate exceeds its
   * ordinal by one half.
   *
   * @param arrival the ordinal, from 0 to {@link #planned()} - 1
   */
  public Duration timeOf(long arrival) {
    double left = arrival + 0.5;
    Duration begin = Duration.ZERO;
    for (ArrivalSegment segment : segments()) {
      if (left <= segment.arrivals()) {
        return begin.plusNanos(Math.round(segment.secondsUntil(left) * 1e9));
      }
      left -= segment.arrivals();
      begin = begin.plus(segment.length());
    }
    return begin;
  }

  /** Returns the rate as segments: for each phase its ramp, then the held rate. */
  public List<ArrivalSegment> segments() {
    List<ArrivalSegment> segments = new ArrayList<>();
    for (PlacedPhase placed : shape.placed()) {
      double from = rate(placed.from());
      double to = rate(placed.phase().users());
      add(segments, placed, from, to, placed.ramp());
      add(segments, placed, to, to, placed.phase().length().minus(placed.ramp()));
    }
    return segments;
  }

  private static void add(
      List<ArrivalSegment> segments, PlacedPhase placed, double from, double to, Duration length) {
    if (!length.isZero()) {
      segments.add(new ArrivalSegment(placed.phase().name(), from, to, length));
    }
  }
}
