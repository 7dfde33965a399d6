package dev.gauntlet.result;

import dev.gauntlet.measure.PhaseName;
import dev.gauntlet.measure.RequestKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A phase of the load profile with the requests that were sent in it. A second belongs to the phase
 * that contains its middle.
 *
 * @param atSeconds the begin, counted from the load's start
 * @param endSeconds the begin of the next phase, or the end of the load or of its logs
 */
public record PhaseData(
    String name, double atSeconds, double endSeconds, List<RequestData> requests) {

  /** Returns the index of the phase at a moment: the last one that has begun, or the first. */
  public static int indexAt(List<PhaseData> phases, double seconds) {
    int phase = phases.size() - 1;
    while (phase > 0 && phases.get(phase).atMillis() > Math.round(seconds * 1000)) {
      phase--;
    }
    return phase;
  }

  private long atMillis() {
    return Math.round(atSeconds * 1000);
  }

  /** Returns whether an objective may refer to the phase by this name. */
  public boolean isNamed(String phase) {
    return PhaseName.isNamed(name, phase);
  }

  /** Joins consecutive parts of the load into one phase with a selection of their requests. */
  static PhaseData together(
      String name, List<PhaseData> parts, Predicate<RequestData> wanted) {
    Map<RequestKey, List<RequestData>> requests =
        parts.stream()
            .flatMap(part -> part.requests().stream())
            .filter(wanted)
            .collect(
                Collectors.groupingBy(
                    RequestData::key, LinkedHashMap::new, Collectors.toList()));
    return new PhaseData(
        name,
        parts.get(0).atSeconds(),
        parts.get(parts.size() - 1).endSeconds(),
        requests.entrySet().stream()
            .map(each -> RequestData.together(each.getKey(), each.getValue()))
            .toList());
  }

  /** Returns the sum of all requests of the phase. */
  public RequestData total() {
    return RequestData.together(new RequestKey(RunData.ALL, RunData.ALL), requests);
  }

  /** Returns the duration for rates, at least one second. */
  public double spanSeconds() {
    return Math.max(1, endSeconds - atSeconds);
  }
}
