package dev.gauntlet.journey;

import dev.gauntlet.load.JourneyMix;
import dev.gauntlet.load.Weights;
import dev.gauntlet.measure.RequestKey;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The journeys that a run can consist of, most of them with a weight in the default mix. */
public final class Journeys {

  private final Map<String, Journey> byName;
  private final Map<String, Integer> weights;
  private final Set<String> required;

  private final List<String> faults;

  private Journeys(
      Map<String, Journey> byName,
      Map<String, Integer> weights,
      Set<String> required,
      List<String> faults) {
    this.byName = byName;
    this.weights = weights;
    this.required = required;
    this.faults = faults;
  }

  /** Returns a set of one journey. */
  public static Journeys of(Journey journey, int weight) {
    return new Journeys(Map.of(), Map.of(), Set.of(), List.of()).and(journey, weight);
  }

  /** Returns the journeys that are part of Gauntlet. */
  public static Journeys builtIn() {
    return JourneyProvider.found().journeys();
  }

  /** Returns these journeys and one more. */
  public Journeys and(Journey journey, int weight) {
    Journeys more = and(journey);
    if (more.byName.get(journey.name()) != journey) {
      return more;
    }
    Map<String, Integer> mix = new LinkedHashMap<>(weights);
    mix.put(journey.name(), Math.max(1, Math.min(Weights.MOST, weight)));
    Journeys weighted =
        new Journeys(more.byName, Collections.unmodifiableMap(mix), required, more.faults);
    return weight == mix.get(journey.name())
        ? weighted
        : weighted.withFault(
            "gives %s the weight %s: weights are from 1 to %s"
                .formatted(journey.name(), weight, Weights.MOST));
  }

  /** Returns these journeys and one more, which is not part of the default mix. */
  public Journeys and(Journey journey) {
    Map<String, Journey> journeys = new LinkedHashMap<>(byName);
    Optional<String> fault = JourneyNaming.fault(journey, byName.keySet());
    if (fault.isEmpty()) {
      journeys.put(journey.name(), journey);
    }
    Journeys more =
        new Journeys(Collections.unmodifiableMap(journeys), weights, required, faults);
    return fault.map(more::withFault).orElse(more);
  }

  private Journeys withFault(String fault) {
    return new Journeys(
        byName, weights, required, Stream.concat(faults.stream(), Stream.of(fault)).toList());
  }

  /**
   * Returns the errors in single journeys and in weights, each as a predicate of a sentence whose
   * subject is the key {@code load.journeys}. A faulty journey is left out.
   */
  public List<String> faults() {
    return faults;
  }

  /** Returns the same journeys as required ones: a mix must contain each of them. */
  public Journeys together() {
    return new Journeys(byName, weights, byName.keySet(), faults);
  }

  /**
   * Returns the same journeys for one of several groups of users; the group precedes their names.
   */
  public Journeys ofGroup(String group) {
    Map<String, Journey> journeys = new LinkedHashMap<>();
    byName.values().forEach(of -> put(new GroupedJourney(group, of), journeys));
    Map<String, Integer> mix = new LinkedHashMap<>();
    weights.forEach((name, weight) -> mix.put(RequestKey.ofGroup(group, name), weight));
    Set<String> all = new LinkedHashSet<>();
    required.forEach(name -> all.add(RequestKey.ofGroup(group, name)));
    return new Journeys(
        Collections.unmodifiableMap(journeys), Collections.unmodifiableMap(mix), all, faults);
  }

  private static void put(Journey journey, Map<String, Journey> journeys) {
    journeys.put(journey.name(), journey);
  }

  /** Returns the names of the journeys that every mix must contain. */
  public Set<String> required() {
    return required;
  }

  /** Returns the names of the journeys, in the order in which they were added. */
  public Set<String> names() {
    return byName.keySet();
  }

  /** Returns the names of the contracts that the journeys use, in the order of the journeys. */
  public Set<String> contracts() {
    return byContract(byName.values()).keySet();
  }

  /** Returns the journeys that use a contract, grouped by its name, in their order. */
  public static Map<String, List<Journey>> byContract(Collection<Journey> journeys) {
    return journeys.stream()
        .filter(journey -> !journey.contract().equals(Journey.NO_CONTRACT))
        .collect(Collectors.groupingBy(Journey::contract, LinkedHashMap::new, Collectors.toList()));
  }

  /** Returns the journey with one of the {@link #names()}. */
  public Journey named(String name) {
    return byName.get(name);
  }

  /** Returns the mix that applies if none is configured. */
  public JourneyMix defaultMix() {
    return new JourneyMix(weights);
  }
}
