package dev.gauntlet.report.html;

import dev.gauntlet.report.NumberText;
import dev.gauntlet.result.MetricsSample;
import dev.gauntlet.result.ProcessSample;
import dev.gauntlet.result.RunData;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/**
 * The use of a resource over time, on the time axis of the other charts.
 *
 * @param unit the unit of the values; empty for a number
 * @param points pairs of time and value
 */
record ResourceChart(String title, String unit, List<List<Number>> points) {

  private static final double MEGABYTE = 1 << 20;

  static List<ResourceChart> of(RunData run) {
    List<ResourceChart> charts = new ArrayList<>();
    Set<String> processes = new TreeSet<>();
    run.moments().resources().forEach(at -> processes.add(at.process()));
    for (String process : processes) {
      List<ProcessSample> of =
          run.moments().resources().stream().filter(at -> at.process().equals(process)).toList();
      charts.add(chart(process + ": CPU", "%", of, at -> 100 * at.used().cpuShare()));
      charts.add(chart(process + ": heap", "MB", of, at -> at.used().heapBytes() / MEGABYTE));
      charts.add(chart(process + ": resident memory", "MB", of, ResourceChart::residentMegabytes));
    }
    Set<String> metrics = new TreeSet<>();
    run.moments().metrics().forEach(at -> metrics.addAll(at.values().keySet()));
    metrics.forEach(name -> charts.add(metric(name, run)));
    return charts;
  }

  /** Returns the resident memory; negative if it is unknown. */
  private static double residentMegabytes(ProcessSample at) {
    long bytes = at.used().residentBytes();
    return bytes > 0 ? bytes / MEGABYTE : -1;
  }

  private static ResourceChart chart(
      String title, String unit, List<ProcessSample> used, ToDoubleFunction<ProcessSample> value) {
    return new ResourceChart(
        title,
        unit,
        TimedValue.thinned(
            used.stream()
                .filter(at -> value.applyAsDouble(at) >= 0)
                .map(at -> TimedValue.of(at.atSeconds(), value.applyAsDouble(at)))
                .toList()));
  }

  private static ResourceChart metric(String name, RunData run) {
    List<MetricsSample> reported =
        run.moments().metrics().stream().filter(at -> at.values().containsKey(name)).toList();
    double highest = reported.stream().mapToDouble(at -> at.values().get(name)).max().orElse(0);
    MetricUnit unit = MetricUnit.of(run.header().series().getOrDefault(name, ""), highest);
    return new ResourceChart(
        "platform: " + name,
        unit.symbol(),
        TimedValue.thinned(
            reported.stream()
                .map(at -> TimedValue.of(at.atSeconds(), unit.factor() * at.values().get(name)))
                .toList()));
  }

  /** Returns a sentence that describes the chart. */
  public String words() {
    double highest = 0;
    double sum = 0;
    for (List<Number> point : points) {
      highest = Math.max(highest, point.get(1).doubleValue());
      sum += point.get(1).doubleValue();
    }
    return points.isEmpty()
        ? "There are no values."
        : NonBreakingText.of(
            "%s on average, at most %s."
                .formatted(withUnit(sum / points.size()), withUnit(highest)));
  }

  private String withUnit(double value) {
    return (NumberText.brief(value) + " " + unit).strip();
  }
}
