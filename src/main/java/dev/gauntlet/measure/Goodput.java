package dev.gauntlet.measure;

import java.util.List;

/**
 * What a run counts while its load runs, because its distributions cannot show afterwards which
 * requests met several limits at once.
 *
 * @param limits the limits of requests, at most one for each request of a contract
 * @param conversations whether iterations of journeys are counted
 */
public record Goodput(List<GoodLimits> limits, boolean conversations) {

  /** A run that counts nothing. */
  public static final Goodput NONE = new Goodput(List.of(), false);

  /** Returns the key of the counts of a request. */
  public static RequestKey key(String contract, String request) {
    return new RequestKey(contract, request);
  }

  /** Returns the key of the counts of a journey's iterations, which no request has. */
  public static RequestKey ofConversations(String journey) {
    return new RequestKey(journey, "");
  }

  boolean counts() {
    return conversations || !limits.isEmpty();
  }
}
