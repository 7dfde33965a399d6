package dev.gauntlet.contract;

import java.util.List;
import java.util.function.Function;

/**
 * What came back from a platform.
 *
 * @param headers the values of a header by its name in any case; none when it is not there
 * @param body empty when there is none
 */
public record Reply(int status, Function<String, List<String>> headers, String body) {

  /** One of whose headers nothing is known. */
  public static Reply of(int status, String body) {
    return new Reply(status, unknown -> List.of(), body);
  }
}
