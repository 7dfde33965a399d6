package dev.gauntlet.config;

import java.util.List;

/** An exception for an invalid configuration; its message is a numbered list of all problems. */
public final class ConfigurationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /**
   * @param problems at least one
   */
  public ConfigurationException(List<Problem> problems) {
    super(Problem.numbered(problems));
    this.problems = List.copyOf(problems);
  }

  /** Returns all problems, in the order in which they were found. */
  public List<Problem> problems() {
    return problems;
  }
}
