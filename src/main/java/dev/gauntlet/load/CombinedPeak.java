package dev.gauntlet.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** The peak of several loads together, which may have their own peaks at different times. */
public final class CombinedPeak {

  /** Counting more users would take seconds. */
  private static final long MOST_COUNTED = 500_000;

  private CombinedPeak() {}

  /**
   * Returns the maximum number of users at one time; if more than 500,000 users start, the sum of
   * all peaks.
   *
   * @return 0 without a shape
   */
  public static int users(Collection<LoadShape> shapes) {
    boolean isCounted =
        shapes.size() > 1
            && shapes.stream().mapToLong(LoadShape::arrivals).sum() <= MOST_COUNTED;
    return isCounted
        ? counted(shapes)
        : (int)
            Math.min(shapes.stream().mapToLong(LoadShape::peak).sum(), Integer.MAX_VALUE);
  }

  private static int counted(Collection<LoadShape> shapes) {
    SortedMap<Long, Integer> changes = new TreeMap<>();
    for (LoadShape shape : shapes) {
      for (PlacedPhase phase : shape.placed()) {
        for (int i = 0; i < phase.changes(); i++) {
          changes.merge(phase.changeNanos(i), phase.rises() ? 1 : -1, Integer::sum);
        }
      }
      int left = shape.phases().get(shape.phases().size() - 1).users();
      changes.merge(shape.length().toNanos(), -left, Integer::sum);
    }
    int users = 0;
    int peak = 0;
    for (int change : changes.values()) {
      users += change;
      peak = Math.max(peak, users);
    }
    return peak;
  }

  /**
   * Returns the maximum number of arrivals per second.
   *
   * @return 0 without arrivals
   */
  public static double rate(Collection<OpenModelArrivals> arrivals) {
    double sum = arrivals.stream().mapToDouble(OpenModelArrivals::peakRate).sum();
    return arrivals.size() < 2 ? sum : Math.min(sum, reached(arrivals));
  }

  private static double reached(Collection<OpenModelArrivals> arrivals) {
    List<PlacedSegment> segments = arrivals.stream().flatMap(CombinedPeak::placed).toList();
    // The rates are straight lines between these times, and may jump at them.
    return segments.stream()
        .flatMap(segment -> Stream.of(segment.start(), segment.end()))
        .distinct()
        .mapToDouble(
            time ->
                Math.max(
                    sum(segments, time, PlacedSegment::leadsTo),
                    sum(segments, time, PlacedSegment::startsFrom)))
        .max()
        .orElse(0);
  }

  private static double sum(
      List<PlacedSegment> segments, Duration time, BiPredicate<PlacedSegment, Duration> counts) {
    return segments.stream()
        .filter(segment -> counts.test(segment, time))
        .mapToDouble(segment -> segment.rateAt(time))
        .sum();
  }

  private static Stream<PlacedSegment> placed(OpenModelArrivals arrivals) {
    List<PlacedSegment> placed = new ArrayList<>();
    Duration start = Duration.ZERO;
    for (ArrivalSegment segment : arrivals.segments()) {
      placed.add(new PlacedSegment(segment, start));
      start = start.plus(segment.length());
    }
    return placed.stream();
  }

  private record PlacedSegment(ArrivalSegment segment, Duration start) {

    Duration end() {
      return start.plus(segment.length());
    }

    boolean leadsTo(Duration time) {
      return start.compareTo(time) < 0 && time.compareTo(end()) <= 0;
    }

    boolean startsFrom(Duration time) {
      return start.compareTo(time) <= 0 && time.compareTo(end()) < 0;
    }

    double rateAt(Duration time) {
      double share = (double) time.minus(start).toNanos() / segment.length().toNanos();
      return segment.fromRate() * (1 - share) + segment.toRate() * share;
    }
  }
}
