package dev.gauntlet.run.workload;

import java.time.Duration;
import java.util.Collections;
import java.util.SortedMap;

/**
 * When a workload takes place.
 *
 * @param length that the load is planned to take, or may take at most
 * @param phases their names by the time at which they begin
 * @param warmsUp whether all of it is done once before it counts
 */
public record WorkloadTime(
    Duration length, SortedMap<Duration, String> phases, ArrivalCheck attendance, boolean warmsUp) {

  /** Without phases. */
  WorkloadTime(Duration length, ArrivalCheck attendance, boolean warmsUp) {
    this(length, Collections.emptySortedMap(), attendance, warmsUp);
  }
}
