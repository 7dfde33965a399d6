package dev.gauntlet.protocol;

import java.util.Set;

/**
 * Requests about which there may be objectives.
 *
 * @param section in which the objectives stand, such as {@code redis}
 * @param offered the requests that may have objectives, in the order of listings
 * @param called those that the run makes and measures
 */
public record RequestScope(String section, Set<String> offered, Set<String> called) {

  /** Of requests that the run makes, all of them. */
  public static RequestScope ofAll(String section, Set<String> requests) {
    return new RequestScope(section, requests, requests);
  }

  /** The same requests with objectives in another section. */
  public RequestScope in(String other) {
    return new RequestScope(other, offered, called);
  }
}
