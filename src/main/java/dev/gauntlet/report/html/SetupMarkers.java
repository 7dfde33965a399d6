package dev.gauntlet.report.html;

import dev.gauntlet.result.RunData;
import dev.gauntlet.result.SetupSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Markers on the time axis for setup steps that ran during the load. */
final class SetupMarkers {

  /** The maximum number of markers that a chart can show separately. */
  private static final int MOST = 240;

  private SetupMarkers() {}

  /** Returns disjoint intervals as pairs of start and end; intervals close together are merged. */
  static List<List<Double>> of(RunData run) {
    double gap = run.span().loadSeconds() / MOST;
    List<List<Double>> marks = new ArrayList<>();
    run.work().setup().stream()
        .flatMap(setup -> setup.spans().stream())
        .sorted(Comparator.comparingDouble(SetupSpan::fromSeconds))
        .forEach(span -> add(span, gap, marks));
    return marks;
  }

  private static void add(SetupSpan span, double gap, List<List<Double>> marks) {
    int last = marks.size() - 1;
    if (last >= 0 && span.fromSeconds() - marks.get(last).get(1) <= gap) {
      double end = Math.max(marks.get(last).get(1), span.toSeconds());
      marks.set(last, List.of(marks.get(last).get(0), end));
    } else {
      marks.add(List.of(span.fromSeconds(), span.toSeconds()));
    }
  }
}
