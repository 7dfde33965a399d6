package dev.gauntlet.config;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A problem that the user has to correct before a run can start.
 *
 * @param path the key, such as {@code load.users}, or the name of an option or file
 * @param message a complete sentence with the path and, if there is one, the next step; without
 *     secrets
 * @param origin the origin of the faulty value
 */
public record Problem(String path, String message, Origin origin) {

  /** Returns the printed form of several problems: their count, and a numbered line each. */
  public static String numbered(List<?> problems) {
    return IntStream.range(0, problems.size())
        .mapToObj(i -> "\n  " + (i + 1) + ". " + problems.get(i))
        .collect(
            Collectors.joining(
                "", problems.size() + (problems.size() == 1 ? " problem:" : " problems:"), ""));
  }

  /**
   * Returns, for example, {@code load.users must be positive, was -5 (environments/staging.conf:
   * 12)}.
   */
  @Override
  public String toString() {
    return origin.place().isEmpty() ? message : message + " (" + origin + ")";
  }
}
