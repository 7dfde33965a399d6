package dev.gauntlet.protocol.http;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A condition of a step on an accepted answer, in addition to the conditions of the contract.
 *
 * @param needs the names of the values that the contract must save from the answer
 * @param rule the check of an answer
 */
public record Expectation(Set<String> needs, Rule rule) {

  /** An expectation that every accepted answer meets. */
  public static final Expectation NONE =
      new Expectation(Set.of(), (saved, known) -> Optional.empty());

  /** A check of an answer. */
  @FunctionalInterface
  public interface Rule {

    /**
     * Checks an answer.
     *
     * @param saved the values that the contract saves from the answer
     * @param known returns a value that the user saved before, or null
     * @return the fault, with the same text for the same fault and without content of the answer;
     *     empty if there is none
     */
    public Optional<String> fault(Map<String, Object> saved, Function<String, Object> known);
  }

  public Optional<String> fault(Map<String, Object> saved, Function<String, Object> known) {
    return rule.fault(saved, known);
  }

  /** Returns an expectation that checks this one and, if it is met, the other one. */
  public Expectation and(Expectation other) {
    Set<String> all = new TreeSet<>(needs);
    all.addAll(other.needs);
    return new Expectation(
        all, (saved, known) -> fault(saved, known).or(() -> other.fault(saved, known)));
  }
}
