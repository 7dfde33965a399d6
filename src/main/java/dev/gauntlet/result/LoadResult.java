package dev.gauntlet.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.gauntlet.measure.PlannedLoad;
import java.util.List;

/**
 * The load that was meant to be made, and that which was.
 *
 * @param groups of users with what each of them did; none where the users are no groups
 */
public record LoadResult(
    PlannedLoad planned,
    ActualLoad actual,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<GroupResult> groups) {

  /** A result without groups has no list of them. */
  public LoadResult {
    groups = groups == null ? List.of() : groups;
  }
}
