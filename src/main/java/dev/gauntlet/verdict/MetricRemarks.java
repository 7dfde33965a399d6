package dev.gauntlet.verdict;

import dev.gauntlet.measure.MetricKind;
import dev.gauntlet.measure.MetricSum;
import dev.gauntlet.measure.ValueHistogram;
import dev.gauntlet.result.MetricData;
import dev.gauntlet.result.RunData;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Remarks on custom metrics with missing values, which fail no request and no run. */
final class MetricRemarks {

  private MetricRemarks() {}

  /**
   * Returns a sentence for each metric that rejected values, and one that lists the metrics without
   * values.
   */
  static List<String> of(RunData run) {
    List<String> remarks = new ArrayList<>();
    Set<String> silent = new TreeSet<>(run.header().scope().metrics());
    for (MetricData data : run.work().metrics()) {
      MetricSum sum = data.sum();
      silent.remove(sum.key().name());
      if (sum.rejected() > 0) {
        remarks.add(rejected(sum));
      }
    }
    if (!silent.isEmpty()) {
      remarks.add(
          "Metrics that no user recorded: %s.".formatted(String.join(", ", silent)));
    }
    return remarks;
  }

  private static String rejected(MetricSum sum) {
    return ("Metric %s: %s of %s %s rejected, because %s no number from 0 to %s or could not be"
            + " computed; see the errors.")
        .formatted(
            sum.key().name(),
            FigureUnit.COUNT.readable(sum.rejected()),
            FigureUnit.counted(
                sum.rejected() + sum.count(),
                sum.key().kind() == MetricKind.COUNTER ? "amount" : "value"),
            sum.rejected() == 1 ? "was" : "were",
            sum.rejected() == 1 ? "it was" : "they were",
            FigureUnit.PLAIN.readable(ValueHistogram.MAX));
  }
}
