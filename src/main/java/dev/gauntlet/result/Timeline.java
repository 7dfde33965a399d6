package dev.gauntlet.result;

import dev.gauntlet.measure.Interval;
import dev.gauntlet.measure.IntervalLogReader;
import dev.gauntlet.measure.LatencyHistogram;
import dev.gauntlet.measure.OutcomeKind;
import dev.gauntlet.measure.RequestKey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Answers over time, by the moment at which their requests were sent. */
public final class Timeline {

  private final int stepSeconds;
  private final Map<Point, LatencyHistogram> points = new HashMap<>();
  private int length;

  private Timeline(int stepSeconds) {
    this.stepSeconds = stepSeconds;
  }

  static Timeline read(Path latencyLog, int stepSeconds) throws IOException {
    Timeline timeline = new Timeline(stepSeconds);
    IntervalLogReader.read(latencyLog, timeline::add);
    return timeline;
  }

  private void add(Interval interval) {
    int step = (int) (interval.second() / stepSeconds);
    length = Math.max(length, step + 1);
    points
        .computeIfAbsent(
            new Point(interval.key(), interval.outcome(), step),
            unseen -> LatencyHistogram.sparse())
        .add(interval.latencies());
  }

  /** The length of one step in seconds. */
  public int stepSeconds() {
    return stepSeconds;
  }

  /** How many steps there are; step 0 begins with the run. */
  public int length() {
    return length;
  }

  /** The answers to requests that were sent in that step; empty where there were none. */
  public LatencyHistogram at(int step, RequestKey key, OutcomeKind outcome) {
    return points.getOrDefault(new Point(key, outcome, step), LatencyHistogram.sparse());
  }

  private record Point(RequestKey key, OutcomeKind outcome, int step) {}
}
