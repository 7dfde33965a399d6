package dev.gauntlet.config;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What is wrong with a configuration, as people read it. */
public final class ProblemTexts {

  private ProblemTexts() {}

  /** The problems that a reading ends with, in their order; none where all is well. */
  public static List<String> of(ThrowingCallable reading) {
    ConfigurationException e = catchThrowableOfType(ConfigurationException.class, reading);
    return e == null ? List.of() : e.problems().stream().map(Problem::toString).toList();
  }
}
