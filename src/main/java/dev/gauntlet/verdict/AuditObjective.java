package dev.gauntlet.verdict;

import dev.gauntlet.measure.DeliveryCount;
import dev.gauntlet.measure.DeliveryCounts;
import dev.gauntlet.measure.PlannedLoad;
import dev.gauntlet.result.AuditResult;
import dev.gauntlet.result.Bound;
import dev.gauntlet.result.ObjectiveResult;
import dev.gauntlet.result.ObjectiveStatus;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A limit on the number of pushes with a certain fate, such as lost ones. Without audited messages
 * or due pushes it is undecided.
 */
record AuditObjective(DeliveryCount what, long limit) implements Objective {

  /** The name that stands for the audit among the contracts of a run. */
  static final String SCOPE = "audit";

  @Override
  public String name() {
    return "%s <= %s".formatted(label(), FigureUnit.COUNT.plain(limit));
  }

  private String label() {
    return "pushes " + what;
  }

  @Override
  public boolean appliesTo(Map<String, Set<String>> requests, PlannedLoad planned) {
    return requests.containsKey(SCOPE);
  }

  @Override
  public List<Object> subject() {
    return List.of(SCOPE, what);
  }

  @Override
  public ObjectiveResult judge(ObjectiveInputs run) {
    DeliveryCounts counts = run.audit().map(AuditResult::counts).orElse(DeliveryCounts.NONE);
    long due = counts.of(DeliveryCount.EXPECTED, DeliveryCount.MISSED);
    ObjectiveStatus status = status(counts, due);
    return ObjectiveResultBuilder.of(name(), what.toString())
        .limit(Bound.AT_MOST, limit, FigureUnit.COUNT)
        .value(due == 0 ? null : (Double) (double) counts.of(what), due)
        .result(status, sentence(counts, due));
  }

  private ObjectiveStatus status(DeliveryCounts counts, long due) {
    if (counts.of(what) > limit) {
      return ObjectiveStatus.FAILED;
    }
    return due == 0 || counts.of(DeliveryCount.UNWATCHED) > 0
        ? ObjectiveStatus.UNDECIDED
        : ObjectiveStatus.PASSED;
  }

  private String sentence(DeliveryCounts counts, long due) {
    if (due == 0) {
      return "%s: no push was due.".formatted(label());
    }
    long unwatched = counts.of(DeliveryCount.UNWATCHED);
    return "%s: %s of %s that were due, limit %s%s."
        .formatted(
            label(),
            FigureUnit.COUNT.readable(counts.of(what)),
            FigureUnit.COUNT.readable(due),
            FigureUnit.COUNT.readable(limit),
            unwatched == 0
                ? ""
                : "; " + FigureUnit.COUNT.readable(unwatched) + " messages were not audited");
  }
}
