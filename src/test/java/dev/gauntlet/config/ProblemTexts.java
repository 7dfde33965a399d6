package dev.gauntlet.config;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** The problems of a configuration as printed text. */
public final class ProblemTexts {

  private ProblemTexts() {}

  /** Returns the problems of reading a configuration in order; empty if it is valid. */
  public static List<String> of(ThrowingCallable reading) {
    ConfigurationException e = catchThrowableOfType(ConfigurationException.class, reading);
    return e == null ? List.of() : e.problems().stream().map(Problem::toString).toList();
  }
}
