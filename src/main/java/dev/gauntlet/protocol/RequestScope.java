package dev.gauntlet.protocol;

import java.util.Set;

/**
 * A set of requests that may have objectives.
 *
 * @param section the section of {@code objectives} for these requests, such as {@code redis}
 * @param offered the requests that may have objectives, in the order of listings
 * @param called the requests that the run sends and measures
 */
public record RequestScope(String section, Set<String> offered, Set<String> called) {

  /** Returns a scope whose requests are all sent by the run. */
  public static RequestScope ofAll(String section, Set<String> requests) {
    return new RequestScope(section, requests, requests);
  }

  /** Returns the same requests with objectives in another section. */
  public RequestScope in(String other) {
    return new RequestScope(other, offered, called);
  }
}
