package dev.gauntlet.load;

import static dev.gauntlet.config.DurationText.format;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An open model: the form of a shape with its peak read as a rate, and one iteration of a journey
 * for each arrival.
 *
 * @param shape the form
 * @param peakRate arrivals per second where the shape has its peak; positive
 */
public record Arrivals(LoadShape shape, double peakRate) {
  /** Arrivals per second at a time since the start. */
  public double rateAt(Duration time) {
    return rate(shape.levelAt(time));
  }

  private double rate(double level) {
    return peakRate * level / shape.peak();
  }

  /** How many arrivals the whole shape plans: the rate integrated over time. */
  public long planned() {
    return Math.round(rate(shape.userTime().toNanos() / 1e9));
  }

  /** Why so many arrivals cannot be made, or nothing; continues a sentence. */
  Optional<String> objection() {
    long planned = planned();
    if (planned < 1) {
      return Optional.of("must be higher: nobody would arrive in " + format(shape.length()));
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
   * When an arrival is due, since the start: where the integral of the rate passes half a unit
   * above its ordinal.
   *
   * @param arrival from 0 to {@link #planned()} - 1
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

  /** The rate piece by piece: of each phase its ramp, then what is held. */
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
