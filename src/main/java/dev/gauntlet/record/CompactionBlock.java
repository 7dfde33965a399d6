package dev.gauntlet.record;

import dev.gauntlet.measure.LatencyHistogram;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogWriter;

/**
 * A few seconds of a latency log that may be compacted into one line for each request and outcome.
 */
final class CompactionBlock {

  /** The minimum number of answers for a meaningful percentile of a second. */
  private static final int ENOUGH = 20;

  /** The ratio to the median p95 of the block above which a second is slow. */
  private static final double SLOW = 3;

  private static final double BAD_SHARE = 0.01;
  private static final double MICROS_PER_MILLI = 1000;

  private final long second;
  private final List<String> lines = new ArrayList<>();
  private final Map<String, LatencyHistogram> sums = new LinkedHashMap<>();
  private final Map<String, List<Double>> p95s = new LinkedHashMap<>();
  private long bad;
  private long all;

  CompactionBlock(long second) {
    this.second = second;
  }

  void add(IntervalLine line) {
    LatencyHistogram latencies = line.sparseLatencies();
    lines.add(line.text());
    if (!MetricTag.is(line.tag())) {
      watch(line.tag(), latencies);
    }
    sums.merge(line.tag(), latencies, LatencyHistogram::with);
  }

  private void watch(String tag, LatencyHistogram latencies) {
    all += latencies.count();
    if (IntervalTag.parse(tag).outcome().bad()) {
      bad += latencies.count();
    } else if (latencies.count() >= ENOUGH) {
      p95s.computeIfAbsent(tag, unseen -> new ArrayList<>()).add(latencies.percentileMillis(95));
    }
  }

  /** Returns whether at most 1 % of the answers are bad and no second is slow. */
  boolean calm() {
    return bad <= BAD_SHARE * all && p95s.values().stream().allMatch(CompactionBlock::alike);
  }

  private static boolean alike(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.get(sorted.size() - 1) <= SLOW * sorted.get((sorted.size() - 1) / 2);
  }

  List<String> lines() {
    return lines;
  }

  void writeAsOne(HistogramLogWriter log) {
    sums.forEach(
        (tag, latencies) -> {
          Histogram values = latencies.values();
          values.setTag(tag);
          log.outputIntervalHistogram(
              second, (double) second + IntervalCompaction.BLOCK_SECONDS, values, MICROS_PER_MILLI);
        });
  }
}
