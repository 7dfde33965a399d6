package dev.gauntlet.journey;

import dev.gauntlet.load.JourneyMix;
import dev.gauntlet.measure.RequestKey;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The journeys that a run can consist of, most of them with a weight in the default mix. */
public final class Journeys {

  private static final Pattern CHOSEN = Pattern.compile("[^,:/\\s]([^,:/]*[^,:/\\s])?");

  private final Map<String, Journey> byName;
  private final Map<String, Integer> weights;
  private final Set<String> required;

  private Journeys(
      Map<String, Journey> byName, Map<String, Integer> weights, Set<String> required) {
    this.byName = byName;
    this.weights = weights;
    this.required = required;
  }

  /** Returns a set of one journey. */
  public static Journeys of(Journey journey, int weight) {
    return new Journeys(Map.of(), Map.of(), Set.of()).and(journey, weight);
  }

  /** Returns the journeys that are part of Gauntlet. */
  public static Journeys builtIn() {
    return JourneyProvider.found().journeys();
  }

  /** Returns these journeys and one more. */
  public Journeys and(Journey journey, int weight) {
    requireName(journey);
    Map<String, Integer> mix = new LinkedHashMap<>(weights);
    mix.put(journey.name(), weight);
    return new Journeys(byName, Collections.unmodifiableMap(mix), required).and(journey);
  }

  /** Returns these journeys and one more, which is not part of the default mix. */
  public Journeys and(Journey journey) {
    requireName(journey);
    Map<String, Journey> journeys = new LinkedHashMap<>(byName);
    journeys.put(journey.name(), journey);
    return new Journeys(Collections.unmodifiableMap(journeys), weights, required);
  }

  private static void requireName(Journey journey) {
    if (journey.name() == null || journey.name().isBlank()) {
      throw new IllegalArgumentException(
          "a journey needs a name, and the name of %s is %s: return one from name()"
              .formatted(
                  journey.getClass().getSimpleName(), journey.name() == null ? "null" : "blank"));
    }
    if (!CHOSEN.matcher(journey.name()).matches()) {
      throw new IllegalArgumentException(
          ("a journey needs a name without commas, colons, slashes and surrounding blanks, by"
                  + " which -Djourneys selects it, and the name of %s is \"%s\"")
              .formatted(journey.getClass().getSimpleName(), journey.name()));
    }
  }

  /** Returns the same journeys as required ones: a mix must contain each of them. */
  public Journeys together() {
    return new Journeys(byName, weights, byName.keySet());
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
        Collections.unmodifiableMap(journeys), Collections.unmodifiableMap(mix), all);
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
