package dev.gauntlet.result;

import dev.gauntlet.measure.PhaseName;
import dev.gauntlet.measure.RequestKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A part of the load's shape, and what became of the requests that were sent in it. A second
 * belongs to the phase in which its middle lies.
 *
 * @param atSeconds when it began, counted from the load's start
 * @param endSeconds when the next one began, or the load or its record ended
 */
public record PhaseData(
    String name, double atSeconds, double endSeconds, List<RequestData> requests) {

  /** The phase at a moment, as a place in the list: the last that has begun, or the first. */
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

  /** Whether an objective means it by this name. */
  public boolean isNamed(String phase) {
    return PhaseName.isNamed(name, phase);
  }

  /** Parts of the load in a row as one, with some of their requests. */
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

  /** All its requests together. */
  public RequestData total() {
    return RequestData.together(new RequestKey(RunData.ALL, RunData.ALL), requests);
  }

  /** How long it was, but at least a second, since rates are taken over it. */
  public double spanSeconds() {
    return Math.max(1, endSeconds - atSeconds);
  }
}
