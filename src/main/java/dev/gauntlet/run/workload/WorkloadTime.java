package dev.gauntlet.run.workload;

import java.time.Duration;
import java.util.Collections;
import java.util.SortedMap;

/**
 * The duration and the phases of a workload.
 *
 * @param length the planned or longest duration of the load
 * @param phases the names of the phases by the time at which they begin
 * @param warmsUp whether the whole load runs once as a warm-up before it is measured
 */
public record WorkloadTime(
    Duration length, SortedMap<Duration, String> phases, ArrivalCheck attendance, boolean warmsUp) {

  /** Creates a time without phases. */
  WorkloadTime(Duration length, ArrivalCheck attendance, boolean warmsUp) {
    this(length, Collections.emptySortedMap(), attendance, warmsUp);
  }
}
