package dev.gauntlet.load;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Names with weights, for random choice or even distribution.
 *
 * @param weights the weights by name, at least one, each from 1 to {@value #MOST}; the order is
 *     kept
 * @throws IllegalArgumentException if there is no weight or a weight is out of its range
 */
public record Weights(Map<String, Integer> weights) {
  /** The largest weight: the cost of a round is proportional to the weights. */
  public static final int MOST = 1000;

  public Weights {
    weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
    if (weights.isEmpty()) {
      throw new IllegalArgumentException("weights need at least one name");
    }
    weights.forEach(Weights::check);
  }

  /** Returns weights with a single name; more names can be added. */
  public static Weights of(String name, int weight) {
    return new Weights(Map.of(name, weight));
  }

  /** Returns these weights with one more name at the end. */
  public Weights and(String name, int weight) {
    Map<String, Integer> more = new LinkedHashMap<>(weights);
    more.put(name, weight);
    return new Weights(more);
  }

  private static void check(String name, int weight) {
    if (weight < 1 || weight > MOST) {
      throw new IllegalArgumentException(
          "the weight of " + name + " must be between 1 and " + MOST + ", was " + weight);
    }
  }

  /** Returns the sum of the weights. */
  public int total() {
    return weights.values().stream().mapToInt(Integer::intValue).sum();
  }

  /**
   * Returns the name for a random number.
   *
   * @param u a uniform random number from 0 (included) to 1 (excluded)
   */
  public String pick(double u) {
    double left = u * total();
    for (Map.Entry<String, Integer> entry : weights.entrySet()) {
      left -= entry.getValue();
      if (left < 0) {
        return entry.getKey();
      }
    }
    throw new IllegalArgumentException("u must be from 0 to below 1, was " + u);
  }

  /**
   * Returns the names of one round of {@link #total} turns by smooth weighted round robin: each
   * turn credits every name with its weight, and the name with the highest credit is chosen and
   * pays the total. Shares are exact after each round, and nearly exact after any number of turns.
   */
  public List<String> round() {
    Map<String, Integer> credits = new LinkedHashMap<>(weights);
    List<String> dealt = new ArrayList<>();
    for (int turn = 0; turn < total(); turn++) {
      String richest = richest(credits);
      dealt.add(richest);
      credits.merge(richest, -total(), Integer::sum);
      credits.replaceAll((name, credit) -> credit + weights.get(name));
    }
    return dealt;
  }

  private static String richest(Map<String, Integer> credits) {
    return Collections.max(credits.entrySet(), Map.Entry.comparingByValue()).getKey();
  }
}
