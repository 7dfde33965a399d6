package dev.gauntlet.verdict;

import dev.gauntlet.measure.ErrorCount;
import dev.gauntlet.measure.NoteKind;
import dev.gauntlet.result.Bound;
import dev.gauntlet.result.ErrorResult;
import dev.gauntlet.result.HealthResult;
import dev.gauntlet.result.NoteResult;
import dev.gauntlet.result.ObjectiveResult;
import dev.gauntlet.result.RunData;
import dev.gauntlet.result.Verdict;
import dev.gauntlet.result.VerdictStatus;
import dev.gauntlet.verdict.Objective.Watch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * The judge of runs. It reads only the logs of a run, so an old run is judged like one that has
 * just ended.
 *
 * <p>Precedence: a run whose figures cannot be trusted is invalid, even if it was cut short.
 * Otherwise a run that was cut short is aborted, whatever its figures are. Otherwise the objectives
 * decide.
 */
public final class Judge {

  private Judge() {}

  /**
   * Judges a run.
   *
   * @throws IOException if windows must be judged and the logs cannot be read
   */
  public static Judgement judge(RunData run, Objectives objectives) throws IOException {
    if (!run.span().loadBegan()) {
      return neverBegan(run);
    }
    Optional<Watch> recovery = recovery(run, objectives);
    List<Watch> watches =
        Stream.concat(
                objectives.all().stream().flatMap(objective -> objective.watch().stream()),
                recovery.stream())
            .distinct()
            .toList();
    ObjectiveInputs measures = ObjectiveInputs.of(run, objectives, watches);
    List<ObjectiveResult> judged =
        objectives.all().stream().map(objective -> objective.judge(measures)).toList();
    GeneratorHealthChecks invalidity =
        GeneratorHealthChecks.of(
            run, objectives.health(), new LatenessEffect(run, objectives.all(), judged));
    HealthResult health = HealthResult.of(run, invalidity.findings());
    List<String> excuses =
        SharedMachineRemark.remarks(
            run, objectives.all(), judged, objectives.health().busyMachine());
    List<String> remarks = new ArrayList<>(invalidity.remarks());
    remarks.addAll(objectives.withoutPhase());
    remarks.addAll(MetricRemarks.of(run));
    remarks.addAll(StreamRemarks.of(run));
    remarks.addAll(RetryRemark.remarks(run));
    remarks.addAll(SetupWithinLoad.remarks(run, objectives.all(), judged));
    remarks.addAll(messages(run, NoteKind.REMARK));
    return new Judgement(
        verdict(run, health, judged, excuses, remarks),
        health,
        judged,
        recoverySeconds(run, measures, recovery));
  }

  /**
   * Returns the verdict of a run without load. It names no objectives, because none can pass and
   * they would hide the reason.
   */
  private static Judgement neverBegan(RunData run) {
    List<String> reasons = new ArrayList<>(messages(run, NoteKind.ERROR));
    reasons.addAll(untrusted(run));
    reasons.addAll(causes(run));
    if (reasons.isEmpty()) {
      reasons.add("The run ended before its load began.");
    }
    List<Double> noRecovery = Collections.nCopies(run.work().phases().size(), null);
    Verdict verdict = new Verdict(VerdictStatus.ERROR, reasons, messages(run, NoteKind.REMARK));
    return new Judgement(verdict, null, List.of(), noRecovery);
  }

  private static List<String> messages(RunData run, NoteKind kind) {
    return run.incidents().notes().stream()
        .filter(note -> note.kind() == kind)
        .map(NoteResult::message)
        .toList();
  }

  /**
   * Returns the latency and error objectives of the run, judged second by second, if the run has
   * phases.
   */
  private static Optional<Watch> recovery(RunData run, Objectives objectives) {
    List<Criterion> criteria =
        objectives.all().stream()
            .filter(objective -> objective instanceof PlainObjective)
            .map(objective -> (PlainObjective) objective)
            .filter(objective -> objective.phase().isEmpty())
            .map(PlainObjective::criterion)
            .filter(criterion -> criterion.metric().ofHealth())
            .filter(criterion -> criterion.metric().bound() == Bound.AT_MOST)
            .toList();
    return run.work().phases().size() < 2 || criteria.isEmpty()
        ? Optional.empty()
        : Optional.of(new Watch(criteria, 1, Optional.empty()));
  }

  private static List<Double> recoverySeconds(
      RunData run, ObjectiveInputs measures, Optional<Watch> recovery) {
    List<Double> seconds = new ArrayList<>();
    for (int i = 0; i < run.work().phases().size(); i++) {
      boolean last = i + 1 == run.work().phases().size();
      double end = run.work().phases().get(i).endSeconds();
      OptionalDouble settled =
          last || recovery.isEmpty()
              ? OptionalDouble.empty()
              : measures.states(recovery.get()).settledAfter(end);
      seconds.add(settled.isPresent() ? (Double) settled.getAsDouble() : null);
    }
    return seconds;
  }

  /** Returns the verdict. Figures that cannot be trusted take precedence over everything else. */
  private static Verdict verdict(
      RunData run,
      HealthResult health,
      List<ObjectiveResult> judged,
      List<String> excuses,
      List<String> remarks) {
    List<String> invalid = invalidity(run, health, judged);
    List<String> causes = causes(run);
    List<String> failed = failures(run, judged, !causes.isEmpty());
    List<String> reasons = new ArrayList<>(invalid);
    reasons.addAll(causes);
    reasons.addAll(failed);
    List<String> timeOuts = TimeoutRemark.remarks(run);
    if (!invalid.isEmpty()) {
      return new Verdict(VerdictStatus.INVALID, reasons, and(timeOuts, remarks));
    }
    List<String> all = and(timeOuts, and(excuses, remarks));
    if (cutShort(run)) {
      return new Verdict(VerdictStatus.ABORTED, reasons, all);
    }
    if (!reasons.isEmpty()) {
      return new Verdict(VerdictStatus.FAILED, reasons, all);
    }
    return new Verdict(
        VerdictStatus.PASSED, List.of(allHold(judged)), and(crashes(run), all));
  }

  private static List<String> and(List<String> first, List<String> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }

  private static String allHold(List<ObjectiveResult> judged) {
    int count = judged.size();
    String all = count == 1 ? "The objective holds" : "All " + count + " objectives hold";
    List<String> warned =
        judged.stream().filter(ObjectiveResult::warned).map(ObjectiveResult::name).toList();
    return warned.isEmpty()
        ? all + "."
        : all + ", but these reached their warning level: " + String.join(", ", warned) + ".";
  }

  /**
   * Returns a sentence about crashed steps. They may be too few to fail an objective, but the
   * author of the journey must know of them.
   */
  private static List<String> crashes(RunData run) {
    long crashed =
        run.incidents().errors().stream()
            .filter(error -> error.outcome().equals(ErrorCount.CRASHED))
            .mapToLong(ErrorResult::count)
            .sum();
    return crashed == 0
        ? List.of()
        : List.of(
            String.format(
                Locale.ROOT,
                "Steps that crashed before anything was sent: %,d; see the errors.",
                crashed));
  }

  /** Returns the events of the run in their order. They explain most of the reasons that follow. */
  private static List<String> causes(RunData run) {
    List<String> reasons = new ArrayList<>();
    for (NoteResult note : run.incidents().notes()) {
      if (note.kind() == NoteKind.TARGET_DOWN) {
        reasons.add(noteReason(note, "The target failed"));
      } else if (note.kind() == NoteKind.ABORTED) {
        reasons.add(noteReason(note, "The run was cut short"));
      }
    }
    if (!run.span().ended() && !hasNote(run, NoteKind.ABORTED)) {
      reasons.add(
          "The event log ends after %s s: the run was killed, could not write it, or still continues."
              .formatted(Math.round(run.span().seconds())));
    }
    return reasons;
  }

  private static boolean cutShort(RunData run) {
    return !run.span().ended() || hasNote(run, NoteKind.ABORTED);
  }

  private static boolean hasNote(RunData run, NoteKind kind) {
    return run.incidents().notes().stream().anyMatch(note -> note.kind() == kind);
  }

  private static List<String> invalidity(
      RunData run, HealthResult health, List<ObjectiveResult> judged) {
    List<String> reasons = new ArrayList<>(untrusted(run));
    if (health != null) {
      health.findings().forEach(finding -> reasons.add(finding.message()));
    }
    if (judged.isEmpty()) {
      reasons.add("No objective was judged: set objectives in the configuration.");
    }
    return reasons;
  }

  private static List<String> untrusted(RunData run) {
    return run.incidents().notes().stream()
        .filter(note -> note.kind() == NoteKind.INVALID)
        .map(note -> noteReason(note, "The figures cannot be trusted"))
        .toList();
  }

  private static List<String> failures(
      RunData run, List<ObjectiveResult> judged, boolean causeKnown) {
    return and(
        FrequentErrors.reasons(run, judged), FailedObjectives.of(judged, causeKnown).sentences());
  }

  private static String noteReason(NoteResult note, String what) {
    return "%s %s: %s.".formatted(what, when(note), note.message());
  }

  private static String when(NoteResult note) {
    return note.atSeconds() < 0
        ? "before the load began"
        : Math.round(note.atSeconds()) + " s into the load";
  }
}
