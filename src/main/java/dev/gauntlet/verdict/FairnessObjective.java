package dev.gauntlet.verdict;

import dev.gauntlet.measure.AdmissionReading;
import dev.gauntlet.measure.PlannedLoad;
import dev.gauntlet.result.ObjectiveLimit;
import dev.gauntlet.result.ObjectiveResult;
import dev.gauntlet.result.ObjectiveStatus;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * A limit on Jain's index over the users that asked for a slot; of several contracts the lowest
 * counts. Undecided without accepted requests.
 */
record FairnessObjective(Part part, Threshold limit) implements Objective {

  /** The value of each user that is compared. */
  enum Part {
    /** The number of its accepted requests. */
    ACCEPTED("fairness", AdmissionReading.Fairness::accepted),
    /** The share of its requests that were accepted. */
    SHARES("fairness-of-shares", AdmissionReading.Fairness::shares);

    private final String key;
    private final Function<AdmissionReading.Fairness, Double> index;

    Part(String key, Function<AdmissionReading.Fairness, Double> index) {
      this.key = key;
      this.index = index;
    }

    /** Returns the name in configurations and files. */
    String key() {
      return key;
    }
  }

  @Override
  public String name() {
    return label() + " " + limit;
  }

  private String label() {
    return "admission " + part.key();
  }

  @Override
  public boolean appliesTo(Map<String, Set<String>> requests, PlannedLoad planned) {
    return requests.containsKey(AdmissionObjective.SCOPE);
  }

  @Override
  public List<Object> subject() {
    return List.of(AdmissionObjective.SCOPE, part);
  }

  @Override
  public ObjectiveResult judge(ObjectiveInputs run) {
    List<AdmissionReading.Fairness> known =
        run.admission().stream()
            .map(AdmissionReading::fairness)
            .filter(each -> part.index.apply(each) != null)
            .toList();
    double lowest =
        known.stream().map(part.index).filter(Objects::nonNull).min(Double::compare).orElse(0.0);
    long users = known.stream().mapToLong(AdmissionReading.Fairness::users).sum();
    MeasuredFigure figure = new MeasuredFigure(lowest, users, null);
    boolean decided = !known.isEmpty();
    return ObjectiveResultBuilder.of(name(), part.key())
        .limit(new ObjectiveLimit(limit.bound(), limit.limit(), ""))
        .figure(figure, 1)
        .result(
            ObjectiveStatus.of(decided, decided && limit.holds(figure.value())),
            figure.sentence(label(), FigureUnit.PLAIN::readable, limit.limit(), 1));
  }
}
