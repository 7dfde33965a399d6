package dev.gauntlet.verdict;

import dev.gauntlet.measure.AdmissionReading;
import dev.gauntlet.result.AuditResult;
import dev.gauntlet.result.GoodputData;
import dev.gauntlet.result.LoadWindow;
import dev.gauntlet.result.MetricData;
import dev.gauntlet.result.PhaseData;
import dev.gauntlet.result.RequestData;
import dev.gauntlet.result.RunData;
import dev.gauntlet.verdict.Objective.Watch;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * The inputs of objectives: figures of a run without its warm-up, for the whole run, by phase and
 * by window. The logs are read once for each window length that an objective needs.
 */
final class ObjectiveInputs {

  private final RunData run;
  private final double warmUp;
  private final boolean rehearsal;
  private final PhaseRequests parts;
  private final Map<Watch, WindowStates> states = new LinkedHashMap<>();
  private final Map<Integer, Double> resolutions = new LinkedHashMap<>();

  private ObjectiveInputs(RunData run, Objectives objectives) throws IOException {
    this.run = run;
    this.warmUp = objectives.warmUp().toMillis() / 1000.0;
    this.rehearsal = objectives.rehearsal();
    this.parts = PhaseRequests.of(run, objectives.warmUp());
  }

  /**
   * Computes the inputs from a run.
   *
   * @throws IOException if the logs cannot be read
   */
  static ObjectiveInputs of(RunData run, Objectives objectives, Collection<Watch> watches)
      throws IOException {
    ObjectiveInputs measures = new ObjectiveInputs(run, objectives);
    watches.forEach(watch -> measures.states.put(watch, new WindowStates(watch.seconds())));
    for (int seconds : watches.stream().mapToInt(Watch::seconds).distinct().toArray()) {
      run.windows(Duration.ofSeconds(seconds), window -> measures.watch(window, seconds));
    }
    return measures;
  }

  private void watch(LoadWindow window, int seconds) {
    if (window.middle() > run.span().loadSeconds()) {
      return;
    }
    resolutions.merge(seconds, window.resolution(), Math::max);
    states.forEach(
        (watch, found) -> {
          if (watch.seconds() == seconds) {
            found.add(window, state(window, watch));
          }
        });
  }

  private WindowState state(LoadWindow window, Watch watch) {
    boolean counts = window.middle() >= warmUp && isOf(watch.phase(), window);
    return counts ? WindowState.together(watch.criteria(), window, run) : WindowState.NO_DATA;
  }

  private boolean isOf(Optional<String> phase, LoadWindow window) {
    return phase.isEmpty()
        || !run.work().phases().isEmpty()
            && run.work().phases()
                .get(PhaseData.indexAt(run.work().phases(), window.middle()))
                .isNamed(phase.get());
  }

  /** Returns the window states for criteria that were requested at creation. */
  WindowStates states(Watch watch) {
    return states.get(watch);
  }

  /** Returns a suffix for a sentence about windows that are shorter than the steps of the logs. */
  String coarserThan(int seconds) {
    double kept = resolutions.getOrDefault(seconds, 0.0);
    return kept > seconds
        ? ", in a log with steps of %s".formatted(FigureUnit.SECONDS.readable(kept))
        : "";
  }

  /** Returns the figure of a criterion for the whole run, or for all phases of a name. */
  MeasuredFigure figure(Criterion criterion, Optional<String> phase) {
    if (phase.isEmpty()) {
      boolean whole = criterion.metric().ofWholeRun();
      double seconds = Math.max(1, run.span().rateSeconds() - warmUp);
      return criterion.figure(
          run, criterion.of(whole ? run.work().requests() : parts.all(), run), seconds);
    }
    List<PhaseData> named =
        parts.phases().stream().filter(data -> data.isNamed(phase.get())).toList();
    return criterion.figure(
        run,
        criterion.of(named.stream().flatMap(data -> data.requests().stream()).toList(), run),
        Math.max(1, named.stream().mapToDouble(PhaseData::spanSeconds).sum()));
  }

  /**
   * Returns the end of the last phase of that name; empty if the load did not continue after it.
   */
  OptionalDouble endOf(String phase) {
    List<PhaseData> phases = run.work().phases();
    for (int i = phases.size() - 2; i >= 0; i--) {
      if (phases.get(i).isNamed(phase) && !phases.get(i + 1).isNamed(phase)) {
        return OptionalDouble.of(phases.get(i).endSeconds());
      }
    }
    return OptionalDouble.empty();
  }

  /** Returns a custom metric of a journey, if it was recorded. */
  Optional<MetricData> metric(String name) {
    return run.work().metrics().stream()
        .filter(data -> data.sum().key().name().equals(name))
        .findFirst();
  }

  /** Returns the sum of the selected requests of the whole run. */
  RequestData requests(RequestSelector selector) {
    return selector.of(run.work().requests(), run);
  }

  /** Returns the counts of requests and iterations that met all of their limits. */
  GoodputData goodput() {
    return run.work().goodput();
  }

  /** Returns the length of the interval for rates. */
  double spanSeconds() {
    return run.span().rateSeconds();
  }

  /** Returns the result of the audit of pushes, if there was one. */
  Optional<AuditResult> audit() {
    return run.audit();
  }

  /** Returns the admission ledgers of the contracts that have one. */
  List<AdmissionReading> admission() {
    return run.incidents().admission();
  }

  /** Returns the values of a series of the target under load. */
  double[] seriesValues(String series) {
    return seriesValues(series, run.span().loadSeconds());
  }

  /** Returns the values as above, with those after the load. */
  double[] seriesValuesToTheEnd(String series) {
    return seriesValues(series, Double.MAX_VALUE);
  }

  private double[] seriesValues(String series, double untilSeconds) {
    return run.moments().metrics().stream()
        .filter(at -> at.atSeconds() >= warmUp && at.atSeconds() <= untilSeconds)
        .map(at -> at.values().get(series))
        .filter(Objects::nonNull)
        .mapToDouble(Double::doubleValue)
        .toArray();
  }

  /**
   * Returns the number of samples that a figure needs: the configured number, or else that of the
   * metric. A rehearsal, and so every quick run, is judged by any number of samples; the confidence
   * interval shows its uncertainty.
   */
  long needed(OptionalLong configured, ObjectiveMetric metric) {
    return needed(configured, metric.minSamples());
  }

  /** Returns the number of samples as above, with a given default. */
  long needed(OptionalLong configured, long byItself) {
    return configured.orElse(rehearsal || run.header().run().quick() ? 1 : byItself);
  }
}
