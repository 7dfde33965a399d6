package dev.gauntlet.verdict;

import dev.gauntlet.result.ObjectiveResult;
import dev.gauntlet.result.ObjectiveStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Sentences about the objectives that did not pass. Each failed objective has its own sentence.
 * Failed setup comes first, because users who cannot log in send nothing; the objectives without
 * samples are then a consequence, and share the last sentence.
 *
 * @param broken the objectives that failed
 * @param undecided the objectives with too few samples, each for a reason of its own
 * @param consequences the objectives without samples for a reason that is already reported
 */
record FailedObjectives(
    List<ObjectiveResult> broken,
    List<ObjectiveResult> undecided,
    List<ObjectiveResult> consequences) {

  private static final int MOST_NAMED = 5;

  /**
   * @param causeKnown whether an event of the run explains too few samples
   */
  static FailedObjectives of(List<ObjectiveResult> judged, boolean causeKnown) {
    List<ObjectiveResult> broken = new ArrayList<>();
    List<ObjectiveResult> undecided = new ArrayList<>();
    List<ObjectiveResult> consequences = new ArrayList<>();
    for (ObjectiveResult objective : judged) {
      if (objective.status() == ObjectiveStatus.FAILED) {
        broken.add(isSetup(objective) ? 0 : broken.size(), objective);
      } else if (objective.status() == ObjectiveStatus.UNDECIDED) {
        boolean follows = causeKnown || objective.measured().samples() == 0;
        (follows ? consequences : undecided).add(objective);
      }
    }
    return new FailedObjectives(broken, undecided, consequences);
  }

  private static boolean isSetup(ObjectiveResult objective) {
    return objective.subject().metric().equals(ObjectiveMetric.SETUP_FAILURES.key());
  }

  List<String> sentences() {
    return Stream.of(
            broken.stream().map(ObjectiveResult::reason),
            undecided.stream().map(ObjectiveResult::reason),
            grouped().stream())
        .flatMap(sentences -> sentences)
        .toList();
  }

  private List<String> grouped() {
    if (consequences.size() < 2) {
      return consequences.stream().map(ObjectiveResult::reason).toList();
    }
    boolean none = consequences.stream().allMatch(objective -> objective.measured().samples() == 0);
    return List.of(
        "%s samples for %s: %s."
            .formatted(
                none ? "No" : "No or too few",
                FigureUnit.counted(consequences.size(), "objective"),
                names()));
  }

  private String names() {
    String named =
        String.join(
            ", ", consequences.stream().limit(MOST_NAMED).map(ObjectiveResult::name).toList());
    int further = consequences.size() - MOST_NAMED;
    return further > 0 ? "%s and %s more".formatted(named, further) : named;
  }
}
