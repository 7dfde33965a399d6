package dev.gauntlet.measure;

import java.util.Optional;

/**
 * The key by which answers are counted. Names are stable and contain no ids, because each key costs
 * memory.
 *
 * @param journey the journey that sent the request, such as {@code worker}
 * @param request the operation, such as {@code send heartbeat}
 */
public record RequestKey(String journey, String request) {

  private static final String OF_GROUP = "/";

  /** Returns the name of a journey of one of several groups of users. */
  public static String ofGroup(String group, String journey) {
    return group + OF_GROUP + journey;
  }

  /** Returns the group in the name of such a journey; empty for other journeys. */
  public static Optional<String> groupOf(String journey) {
    int end = journey.indexOf(OF_GROUP);
    return end > 0 ? Optional.of(journey.substring(0, end)) : Optional.empty();
  }

  /** Returns whether users of this group sent the request. */
  public boolean isOfGroup(String group) {
    return journey.startsWith(group + OF_GROUP);
  }
}
