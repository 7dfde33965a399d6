package dev.gauntlet.verdict;

import dev.gauntlet.measure.NoteKind;
import dev.gauntlet.result.NoteResult;
import dev.gauntlet.result.ObjectiveResult;
import dev.gauntlet.result.RunData;
import dev.gauntlet.result.Verdict;
import dev.gauntlet.result.VerdictStatus;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Says what a run amounts to. It looks at nothing but the run's record, so that last month's run is
 * judged like one that has just ended.
 *
 * <p>What says most about the figures decides: a run that was cut short is aborted, one whose
 * figures cannot be trusted is invalid, and only then does it matter whether an objective failed.
 */
public final class Judge {

  private Judge() {}

  public static Judgement judge(RunData run, Objectives objectives) {
    List<ObjectiveResult> judged =
        objectives.all().stream().map(objective -> objective.judge(run)).toList();
    List<Double> recovery = Collections.nCopies(run.phases().size(), null);
    return new Judgement(verdict(run, judged), judged, recovery);
  }

  private static Verdict verdict(RunData run, List<ObjectiveResult> judged) {
    List<String> aborted = abortions(run);
    List<String> invalid = doubts(run, judged);
    List<String> failed = failures(run, judged);
    List<String> reasons = new ArrayList<>(aborted);
    reasons.addAll(invalid);
    reasons.addAll(failed);
    if (!aborted.isEmpty()) {
      return new Verdict(VerdictStatus.ABORTED, reasons);
    }
    if (!invalid.isEmpty()) {
      return new Verdict(VerdictStatus.INVALID, reasons);
    }
    if (!failed.isEmpty()) {
      return new Verdict(VerdictStatus.FAILED, reasons);
    }
    return new Verdict(VerdictStatus.PASSED, List.of(allHold(judged.size())));
  }

  private static String allHold(int count) {
    return count == 1 ? "The objective holds." : "All " + count + " objectives hold.";
  }

  private static List<String> abortions(RunData run) {
    List<String> reasons = told(run, NoteKind.ABORTED, "The run was cut short");
    if (reasons.isEmpty() && !run.ended()) {
      reasons.add(
          "The record breaks off after %d s: the run was killed, or could not write it."
              .formatted(Math.round(run.seconds())));
    }
    return reasons;
  }

  private static List<String> doubts(RunData run, List<ObjectiveResult> judged) {
    List<String> reasons = told(run, NoteKind.INVALID, "The figures cannot be trusted");
    if (judged.isEmpty()) {
      reasons.add("No objective was judged: set some under objectives in the configuration.");
    }
    return reasons;
  }

  /** The target's end first: it explains most of what follows. */
  private static List<String> failures(RunData run, List<ObjectiveResult> judged) {
    List<String> reasons = told(run, NoteKind.TARGET_DOWN, "The target ended");
    judged.stream()
        .filter(objective -> !objective.passed())
        .forEach(objective -> reasons.add(objective.reason()));
    return reasons;
  }

  private static List<String> told(RunData run, NoteKind kind, String what) {
    List<String> reasons = new ArrayList<>();
    for (NoteResult note : run.notes()) {
      if (note.kind() == kind) {
        reasons.add("%s %s: %s.".formatted(what, when(note), note.message()));
      }
    }
    return reasons;
  }

  private static String when(NoteResult note) {
    return note.atSeconds() < 0
        ? "before the load began"
        : Math.round(note.atSeconds()) + " s into the load";
  }
}
