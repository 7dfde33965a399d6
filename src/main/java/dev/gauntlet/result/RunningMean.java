package dev.gauntlet.result;

import dev.gauntlet.measure.ValueHistogram;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A mean as it stood at the end of each piece of a record. */
final class RunningMean {

  private record Piece(long count, double sum) {
    Piece plus(Piece other) {
      return new Piece(count + other.count, sum + other.sum);
    }
  }

  private final TreeMap<Long, Piece> pieces = new TreeMap<>();

  /**
   * Adds values; pieces may come in any order.
   *
   * @param endSecond of the run, in which the piece is over
   */
  void add(long endSecond, ValueHistogram values) {
    Piece piece = new Piece(values.count(), values.mean() * values.count());
    pieces.merge(endSecond, piece, Piece::plus);
  }

  /**
   * What is of a piece that goes on beyond the load's end is known at that end.
   *
   * @param loadStartSeconds when the load began, counted from the run's start
   */
  List<MeanSample> means(double loadStartSeconds, double loadSeconds) {
    List<MeanSample> means = new ArrayList<>();
    Piece all = new Piece(0, 0);
    for (Map.Entry<Long, Piece> each : pieces.entrySet()) {
      all = all.plus(each.getValue());
      double at = Math.min(loadSeconds, each.getKey() - loadStartSeconds);
      means.add(new MeanSample(at, all.sum() / all.count()));
    }
    return means;
  }
}
