package dev.gauntlet.config;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One thing that the user has to put right before a run can start.
 *
 * @param path the key concerned, such as {@code load.users}, or the name of an option or file
 * @param message a whole sentence that names the path and, where there is one, the next step;
 *     without secrets
 * @param origin where the faulty value was given
 */
public record Problem(String path, String message, Origin origin) {

  /** All of them with their count and a number each, as they are printed. */
  public static String numbered(List<?> problems) {
    return IntStream.range(0, problems.size())
        .mapToObj(i -> "\n  " + (i + 1) + ". " + problems.get(i))
        .collect(
            Collectors.joining(
                "", problems.size() + (problems.size() == 1 ? " problem:" : " problems:"), ""));
  }

  /** {@code load.users must be positive, was -5 (environments/staging.conf: 12)}. */
  @Override
  public String toString() {
    return origin.place().isEmpty() ? message : message + " (" + origin + ")";
  }
}
