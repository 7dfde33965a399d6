package dev.gauntlet.config;

import java.util.List;

/** The configuration cannot be used; the message is a numbered list of everything wrong with it. */
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

  /** Everything found, in order of discovery. */
  public List<Problem> problems() {
    return problems;
  }
}
