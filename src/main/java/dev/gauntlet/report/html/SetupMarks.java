package dev.gauntlet.report.html;

import dev.gauntlet.report.Numbers;
import dev.gauntlet.result.RunData;
import dev.gauntlet.result.SetupData;
import dev.gauntlet.result.SetupSpan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Where on the time axis set-up ran within the load. */
final class SetupMarks {

  /** The most marks that a chart can show apart. */
  private static final int MOST = 240;

  private SetupMarks() {}

  /** Stretches of time that do not touch, as pairs of their ends. */
  static List<List<Double>> of(RunData run) {
    double gap = run.loadSeconds() / MOST;
    List<List<Double>> marks = new ArrayList<>();
    run.setup().stream()
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

  /** The same for people; empty where there is none. */
  static String words(RunData run) {
    return run.setup().stream()
        .filter(setup -> setup.duringLoad() > 0)
        .map(SetupMarks::words)
        .collect(Collectors.joining(", "));
  }

  private static String words(SetupData setup) {
    List<SetupSpan> spans = setup.spans();
    return "%s %s from %s to %s"
        .formatted(
            setup.counts().name(),
            Numbers.counted(setup.duringLoad(), "time"),
            clock(spans.get(0).fromSeconds()),
            clock(spans.get(spans.size() - 1).toSeconds()));
  }

  private static String clock(double seconds) {
    return Numbers.clock(Duration.ofSeconds(Math.round(seconds)));
  }
}
