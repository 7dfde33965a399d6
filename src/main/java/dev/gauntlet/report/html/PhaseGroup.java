package dev.gauntlet.report.html;

import dev.gauntlet.result.PhaseResult;
import dev.gauntlet.result.WorkResult;
import java.util.ArrayList;
import java.util.List;

/**
 * The phases of a run, or those of one of its groups of users.
 *
 * @param title the name of the group; empty for the phases of the run
 */
record PhaseGroup(String title, List<PhaseRow> rows) {

  /** Returns the phases of the run, followed by those of groups with phases of their own. */
  static List<PhaseGroup> of(WorkResult work) {
    List<PhaseGroup> groups = new ArrayList<>(List.of(of("", work.phases())));
    work.load().groups().forEach(group -> groups.add(of(group.name(), group.phases())));
    groups.removeIf(group -> group.rows().isEmpty());
    return groups;
  }

  private static PhaseGroup of(String title, List<PhaseResult> phases) {
    return new PhaseGroup(title, phases.stream().map(PhaseRow::of).toList());
  }
}
