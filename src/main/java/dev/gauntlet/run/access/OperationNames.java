package dev.gauntlet.run.access;

import dev.gauntlet.config.Section;
import dev.gauntlet.config.Settings;
import dev.gauntlet.config.Suggestion;
import dev.gauntlet.contract.Contract;
import dev.gauntlet.journey.Journey;
import dev.gauntlet.journey.JourneyInspection;
import dev.gauntlet.journey.Journeys;
import dev.gauntlet.measure.SkippedStep;
import dev.gauntlet.target.ContractFile;
import dev.gauntlet.target.Endpoint;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The names of a contract's operations, compared with those that journeys call. A platform may lack
 * an operation, but a name that differs by a letter or so from an established one is misspelled.
 *
 * @param established the names that files of objectives and the journeys of Gauntlet use
 */
record OperationNames(Endpoint endpoint, Settings settings, Set<String> established) {

  private static final Contract WITHOUT_OPERATIONS =
      new Contract("", Optional.empty(), Map.of(), Optional.empty());

  static OperationNames of(Endpoint endpoint, Settings settings) {
    Set<String> names = new TreeSet<>(settings.documented("objectives", endpoint.name()));
    Journeys builtIn = Journeys.builtIn();
    for (String name : builtIn.names()) {
      Journey journey = builtIn.named(name);
      if (journey.contract().equals(endpoint.name())) {
        names.addAll(JourneyInspection.of(journey, WITHOUT_OPERATIONS).operations());
      }
    }
    return new OperationNames(endpoint, settings, names);
  }

  /**
   * Reports each misspelled operation at its place in the contract; returns whether there was one.
   */
  boolean rejectMisspelled(ContractUse use) {
    Set<String> unknown = new TreeSet<>(use.contract().operations().keySet());
    unknown.removeAll(established);
    unknown.removeAll(use.operations());
    Set<String> lacking = new TreeSet<>(established);
    lacking.removeAll(use.contract().operations().keySet());
    lacking.removeAll(ContractFile.removedOperations(endpoint, settings));
    Map<String, SkippedStep> misspelled = new LinkedHashMap<>();
    use.leftOut().stream()
        .filter(step -> lacking.contains(step.request()))
        .forEach(
            step ->
                Suggestion.slip(step.request(), unknown)
                    .ifPresent(written -> misspelled.putIfAbsent(written, step)));
    misspelled.forEach(this::reject);
    return rejectMisspelledRemovals(use) || !misspelled.isEmpty();
  }

  /** Reports each removal of an operation that nothing knows, beside one with nearly its name. */
  private boolean rejectMisspelledRemovals(ContractUse use) {
    Set<String> removed = new TreeSet<>(ContractFile.removedOperations(endpoint, settings));
    removed.removeAll(established);
    removed.removeAll(use.called());
    Map<String, String> misspelled = new LinkedHashMap<>();
    removed.forEach(
        name ->
            Suggestion.slip(name, use.contract().operations().keySet())
                .ifPresent(near -> misspelled.put(name, near)));
    misspelled.forEach(
        (written, near) ->
            ContractFile.operations(endpoint, settings)
                .ifPresent(
                    section ->
                        section.problem(
                            written,
                            "= null removes nothing that a journey calls, did you mean \"%s\"?"
                                .formatted(near))));
    return !misspelled.isEmpty();
  }

  private void reject(String written, SkippedStep step) {
    Optional<Section> operations = ContractFile.operations(endpoint, settings);
    operations.ifPresent(
        section ->
            section.problem(
                written,
                ("must be named \"%1$s\", which the journey %2$s calls; where the platform lacks"
                        + " that, add \"%1$s\" = null")
                    .formatted(step.request(), step.journey())));
  }
}
