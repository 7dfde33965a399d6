package dev.gauntlet.verdict;

import dev.gauntlet.measure.LatencyHistogram;
import dev.gauntlet.measure.OutcomeKind;
import dev.gauntlet.measure.RequestKey;
import dev.gauntlet.result.LoadWindow;
import dev.gauntlet.result.PhaseData;
import dev.gauntlet.result.RequestData;
import dev.gauntlet.result.RunData;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The requests of a run by phase, without those of the warm-up.
 *
 * @param all all requests of the run
 * @param phases the phases with their requests after the warm-up
 */
record PhaseRequests(List<RequestData> all, List<PhaseData> phases) {

  /**
   * Splits a run into phases. Without a warm-up the data is that of the run.
   *
   * @throws IOException if the record cannot be read
   */
  static PhaseRequests of(RunData run, Duration warmUp) throws IOException {
    if (warmUp.isZero()) {
      return new PhaseRequests(run.work().requests(), run.work().phases());
    }
    double from = warmUp.toMillis() / 1000.0;
    Sums all = new Sums();
    Map<Integer, Sums> ofPhases = new LinkedHashMap<>();
    run.windows(
        Duration.ofSeconds(1),
        window -> {
          if (window.middle() >= from) {
            all.add(window);
            ofPhases
                .computeIfAbsent(
                    PhaseData.indexAt(run.work().phases(), window.middle()), unseen -> new Sums())
                .add(window);
          }
        });
    List<PhaseData> phases = new ArrayList<>();
    for (int i = 0; i < run.work().phases().size(); i++) {
      PhaseData phase = run.work().phases().get(i);
      double start = Math.min(phase.endSeconds(), Math.max(from, phase.atSeconds()));
      phases.add(
          new PhaseData(
              phase.name(),
              start,
              phase.endSeconds(),
              ofPhases.containsKey(i) ? ofPhases.get(i).requests() : List.of()));
    }
    return new PhaseRequests(all.requests(), phases);
  }

  /** Sums of windows. */
  private static final class Sums {
    private final Map<RequestKey, Map<OutcomeKind, LatencyHistogram>> latencies =
        new LinkedHashMap<>();
    private final Map<RequestKey, long[]> sentAndCrashed = new LinkedHashMap<>();

    void add(LoadWindow window) {
      for (RequestData request : window.requests()) {
        long[] counts = sentAndCrashed.computeIfAbsent(request.key(), unseen -> new long[2]);
        counts[0] += request.sent();
        counts[1] += request.crashed();
        Map<OutcomeKind, LatencyHistogram> sums =
            latencies.computeIfAbsent(request.key(), unseen -> new EnumMap<>(OutcomeKind.class));
        request
            .latencies()
            .forEach(
                (kind, values) ->
                    sums.computeIfAbsent(kind, unseen -> LatencyHistogram.dense()).add(values));
      }
    }

    List<RequestData> requests() {
      return sentAndCrashed.entrySet().stream()
          .map(
              entry ->
                  new RequestData(
                      entry.getKey(),
                      entry.getValue()[0],
                      entry.getValue()[1],
                      latencies.get(entry.getKey())))
          .toList();
    }
  }
}
