package dev.gauntlet.report.html;

import dev.gauntlet.result.PhaseResult;
import dev.gauntlet.result.WorkResult;
import java.util.ArrayList;
import java.util.List;

/**
 * The phases of a run, or those of one of its groups of users.
 *
 * @param title empty for those of the run
 */
record PhaseGroup(String title, List<PhaseRow> rows) {

  /** Those of the run, and then those that groups have of their own. */
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
