package dev.gauntlet.load;

import dev.gauntlet.config.Suggestion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The mix of journeys: the journeys of the users and their proportions.
 *
 * @param weights the journeys by name, each with a positive weight; the order is kept
 * @throws IllegalArgumentException if there is no journey or a weight is out of its range
 */
public record JourneyMix(Map<String, Integer> weights) {
  public JourneyMix {
    weights = new Weights(weights).weights();
  }

  /** Returns a mix of a single journey. */
  public static JourneyMix of(String journey) {
    return new JourneyMix(Map.of(journey, 1));
  }

  /**
   * Parses {@code task,worker:3}: a journey without a weight has weight 1.
   *
   * @param known the names of the existing journeys
   * @throws IllegalArgumentException if the text is invalid; the message lists all problems, and is
   *     the predicate of a sentence whose subject is the key
   */
  public static JourneyMix parse(String text, Collection<String> known) {
    Map<String, Integer> weights = new LinkedHashMap<>();
    List<String> findings = new ArrayList<>();
    List<String> unlike = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      String[] nameAndWeight = part.strip().split("\\s*:\\s*", 2);
      String name = nameAndWeight[0];
      if (!known.contains(name)) {
        Optional<String> near = Suggestion.nearest(name, known);
        near.ifPresentOrElse(
            any -> findings.add(unknown(name) + Suggestion.aside(name, known)),
            () -> unlike.add(name));
        continue;
      }
      String weight = nameAndWeight.length == 2 ? nameAndWeight[1] : "1";
      if (!weight.matches("[1-9]\\d{0,2}|" + Weights.MOST)) {
        findings.add("must give " + name + " a weight from 1 to " + Weights.MOST);
      } else if (weights.putIfAbsent(name, Integer.valueOf(weight)) != null) {
        findings.add("names " + name + " twice");
      }
    }
    if (!unlike.isEmpty()) {
      String names = String.join(", ", unlike.stream().filter(any -> !any.isEmpty()).toList());
      findings.add(unknown(names) + Suggestion.aside(unlike.get(0), known));
    }
    if (!findings.isEmpty()) {
      throw new IllegalArgumentException(String.join(" and ", findings));
    }
    return new JourneyMix(weights);
  }

  /** Returns whether a text is a mix of these journeys only. */
  static boolean isOf(String text, Collection<String> known) {
    try {
      parse(text, known);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static String unknown(String names) {
    String journeys = names.contains(",") ? "journeys " : "journey ";
    return names.isEmpty() ? "names no journey" : "names the unknown " + journeys + names;
  }

  /**
   * Returns the journeys of the first users by ordinal; the sequence then repeats. Every prefix has
   * the proportions of the mix, so the mix is correct at any level of a load profile.
   */
  public List<String> round() {
    return new Weights(weights).round();
  }

  /** Returns a text such as {@code task 1, worker 3}. */
  @Override
  public String toString() {
    return weights.entrySet().stream()
        .map(entry -> entry.getKey() + " " + entry.getValue())
        .collect(Collectors.joining(", "));
  }
}
