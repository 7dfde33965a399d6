package dev.gauntlet.protocol.http;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What a step wants of an accepted answer beyond what the contract says of every such answer.
 *
 * @param needs the names that the contract must save of the answer
 * @param rule what is wrong with an answer
 */
public record Expectation(Set<String> needs, Rule rule) {

  /** Any answer that the contract accepts will do. */
  public static final Expectation NONE =
      new Expectation(Set.of(), (saved, known) -> Optional.empty());

  /** Looks at an answer. */
  @FunctionalInterface
  public interface Rule {

    /**
     * @param saved what the contract saves of the answer
     * @param known what the user knows from before; null for what it does not
     * @return what is wrong, in the same words for the same fault and without the answer's content
     */
    public Optional<String> fault(Map<String, Object> saved, Function<String, Object> known);
  }

  public Optional<String> fault(Map<String, Object> saved, Function<String, Object> known) {
    return rule.fault(saved, known);
  }

  /** This one, and where it holds the other. */
  public Expectation and(Expectation other) {
    Set<String> all = new TreeSet<>(needs);
    all.addAll(other.needs);
    return new Expectation(
        all, (saved, known) -> fault(saved, known).or(() -> other.fault(saved, known)));
  }
}
