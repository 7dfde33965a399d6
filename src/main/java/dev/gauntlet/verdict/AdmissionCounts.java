package dev.gauntlet.verdict;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The exact counts of accepted and refused requests of a scenario with another number of users. A
 * limit of the platform is not multiplied: it accepts as many as before, and its refusals are the
 * rest. With several limits the shares of their refusals are unknown.
 */
final class AdmissionCounts {

  private final double factor;
  private final Optional<PlainObjective> accepted;
  private final List<RefusalObjective> refused;

  private AdmissionCounts(List<Objective> ofRequest, double factor) {
    this.factor = factor;
    this.accepted =
        ofRequest.stream().filter(AdmissionCounts::isAccepted).map(PlainObjective.class::cast)
            .findFirst();
    this.refused =
        ofRequest.stream()
            .filter(AdmissionCounts::isRefused)
            .map(RefusalObjective.class::cast)
            .toList();
  }

  /**
   * Returns the objectives for a multiple of the requests.
   *
   * @param factors by request
   * @param notJudged receives a sentence for each objective that is left out
   */
  static List<Objective> inProportion(
      List<Objective> all, Map<String, Double> factors, List<String> notJudged) {
    Map<String, List<Objective>> counts = new LinkedHashMap<>();
    List<Objective> kept = new ArrayList<>();
    for (Objective objective : all) {
      double factor = factors.getOrDefault(objective.request().orElse(""), 1.0);
      if (factor != 1 && (isAccepted(objective) || isRefused(objective))) {
        counts
            .computeIfAbsent(objective.request().orElseThrow(), unseen -> new ArrayList<>())
            .add(objective);
      } else {
        kept.add(objective);
      }
    }
    counts.forEach(
        (request, some) ->
            kept.addAll(new AdmissionCounts(some, factors.get(request)).scaled(notJudged)));
    return kept;
  }

  private static boolean isAccepted(Objective objective) {
    return objective instanceof PlainObjective plain
        && plain.criterion().metric() == ObjectiveMetric.ACCEPTED;
  }

  private static boolean isRefused(Objective objective) {
    return objective instanceof RefusalObjective refusal
        && refusal.statistic() == RefusalStatistic.COUNT;
  }

  private List<Objective> scaled(List<String> notJudged) {
    if (accepted.isEmpty() || refused.stream().filter(each -> each.limit() > 0).count() > 1) {
      accepted.ifPresent(each -> leaveOut(each, notJudged));
      refused.forEach(each -> leaveOut(each, notJudged));
      return List.of();
    }
    double before = accepted.get().criterion().limit();
    double refusals = refused.stream().mapToDouble(RefusalObjective::limit).sum();
    double calls = Math.rint((before + refusals) * factor);
    double now = refusals == 0 ? calls : Math.min(before, calls);
    List<Objective> scaled = new ArrayList<>(List.of(accepted.get().withLimit(now)));
    refused.forEach(each -> scaled.add(each.limit() == 0 ? each : each.withLimit(calls - now)));
    return scaled;
  }

  private static void leaveOut(Objective objective, List<String> notJudged) {
    notJudged.add(
        "Not judged: %s, because this number of users has other counts of refusals."
            .formatted(objective.name()));
  }
}
