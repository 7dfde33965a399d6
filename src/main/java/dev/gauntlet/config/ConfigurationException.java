package dev.gauntlet.config;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The configuration cannot be used; the message is a numbered list of everything wrong with it. */
public final class ConfigurationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /**
   * @param problems at least one
   */
  public ConfigurationException(List<Problem> problems) {
    super(describe(problems));
    this.problems = List.copyOf(problems);
  }

  /** Everything found, in order of discovery. */
  public List<Problem> problems() {
    return problems;
  }

  private static String describe(List<Problem> problems) {
    return IntStream.range(0, problems.size())
        .mapToObj(i -> "\n  " + (i + 1) + ". " + problems.get(i))
        .collect(
            Collectors.joining(
                "", problems.size() + (problems.size() == 1 ? " problem:" : " problems:"), ""));
  }
}
