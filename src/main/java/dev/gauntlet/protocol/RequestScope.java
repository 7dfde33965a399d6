package dev.gauntlet.protocol;

import java.util.Map;
import java.util.Set;

/**
 * A set of requests that may have objectives.
 *
 * @param section the section of {@code objectives} for these requests, such as {@code redis}
 * @param offered the requests that may have objectives, in the order of listings
 * @param called the requests that the run sends and measures
 * @param streamed the requests whose answers are streamed, with the names of their milestones
 */
public record RequestScope(
    String section,
    Set<String> offered,
    Set<String> called,
    Map<String, Set<String>> streamed) {

  /** Creates a scope without streamed answers. */
  public RequestScope(String section, Set<String> offered, Set<String> called) {
    this(section, offered, called, Map.of());
  }

  /** Returns a scope whose requests are all sent by the run. */
  public static RequestScope ofAll(String section, Set<String> requests) {
    return new RequestScope(section, requests, requests);
  }

  /** Returns the same requests with objectives in another section. */
  public RequestScope in(String other) {
    return new RequestScope(other, offered, called, streamed);
  }
}
