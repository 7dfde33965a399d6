package dev.gauntlet.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.gauntlet.measure.PlannedLoad;
import java.util.List;

/**
 * The planned and the actual load.
 *
 * @param groups the results of the groups of users; empty if the run has no groups
 */
public record LoadResult(
    PlannedLoad planned,
    ActualLoad actual,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<GroupResult> groups) {

  /** Replaces the list of groups, which a result without groups lacks. */
  public LoadResult {
    groups = groups == null ? List.of() : groups;
  }
}
