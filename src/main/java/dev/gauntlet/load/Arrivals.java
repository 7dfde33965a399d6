package dev.gauntlet.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

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
