package dev.gauntlet.contract;

import java.util.List;
import java.util.function.Function;

/**
 * An HTTP response of a platform.
 *
 * @param headers returns the values of a header by its name in any case; none if it is absent
 * @param body empty without a body
 */
public record Reply(int status, Function<String, List<String>> headers, String body) {

  /** Returns a reply without headers. */
  public static Reply of(int status, String body) {
    return new Reply(status, unknown -> List.of(), body);
  }
}
