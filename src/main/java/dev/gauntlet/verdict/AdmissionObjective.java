package dev.gauntlet.verdict;

import dev.gauntlet.measure.AdmissionCount;
import dev.gauntlet.measure.AdmissionReading;
import dev.gauntlet.measure.PlannedLoad;
import dev.gauntlet.result.Bound;
import dev.gauntlet.result.ObjectiveResult;
import dev.gauntlet.result.ObjectiveStatus;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A limit on the number of faults of admission control, such as slots above a limit. Undecided if
 * nothing shows whether there were any.
 */
record AdmissionObjective(AdmissionCount what, long limit) implements Objective {

  /** The name that stands for admission control among the contracts of a run. */
  static final String SCOPE = "admission";

  @Override
  public String name() {
    return "%s <= %s".formatted(label(), FigureUnit.COUNT.plain(limit));
  }

  private String label() {
    return "admission " + what;
  }

  @Override
  public boolean appliesTo(Map<String, Set<String>> requests, PlannedLoad planned) {
    return requests.getOrDefault(SCOPE, Set.of()).contains(what.toString());
  }

  @Override
  public List<Object> subject() {
    return List.of(SCOPE, what);
  }

  @Override
  public ObjectiveResult judge(ObjectiveInputs run) {
    long found = run.admission().stream().mapToLong(each -> each.of(what)).sum();
    long evidence = run.admission().stream().mapToLong(this::evidence).sum();
    ObjectiveStatus status = ObjectiveStatus.of(evidence > 0, found <= limit);
    return ObjectiveResultBuilder.of(name(), what.toString())
        .limit(Bound.AT_MOST, limit, FigureUnit.COUNT)
        .value(evidence == 0 ? null : (Double) (double) found, evidence)
        .result(status, sentence(found, evidence));
  }

  /** Returns the number of observations that could have shown the fault. */
  private long evidence(AdmissionReading reading) {
    boolean limited = reading.limits().global() != null || reading.limits().user() != null;
    return switch (what) {
      case OVER_LIMIT -> limited ? reading.of(AdmissionCount.ACCEPTED) : 0;
      case WRONG_REFUSALS -> limited ? reading.of(AdmissionCount.STARTED) : 0;
      case NOT_RETURNED -> reading.of(AdmissionCount.FINAL_SAMPLES);
      case STATISTICS_DIFFER -> reading.of(AdmissionCount.SAMPLES);
      case CROSS_TALK -> reading.of(AdmissionCount.MARKED);
      default -> 0;
    };
  }

  private String sentence(long found, long evidence) {
    if (evidence == 0) {
      return "%s: unknown, %s.".formatted(label(), missing());
    }
    return "%s: %s in %s, limit %s."
        .formatted(
            label(),
            FigureUnit.COUNT.readable(found),
            FigureUnit.counted(evidence, "observation"),
            FigureUnit.COUNT.readable(limit));
  }

  private String missing() {
    return switch (what) {
      case OVER_LIMIT, WRONG_REFUSALS -> "because no slot was asked for, or the limits are unknown";
      case CROSS_TALK -> "because no answer had a marker";
      default -> "because the platform's statistics could not be read";
    };
  }
}
