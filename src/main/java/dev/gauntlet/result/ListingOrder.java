package dev.gauntlet.result;

import dev.gauntlet.measure.JudgedScope;
import dev.gauntlet.measure.RequestKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;

/**
 * The order in which every output lists journeys and their requests, so that two runs of one plan
 * can be compared: journeys in the order of the plan, and requests in the order of the contract.
 * Names that neither contains come last, in alphabetical order.
 */
final class ListingOrder {

  private final Map<String, String> contracts;
  private final Map<String, Set<String>> operations;

  /**
   * @param contracts the contracts by journey, in the order of the plan
   * @param scope contains the operations of each contract, in the contract's order
   */
  ListingOrder(Map<String, String> contracts, JudgedScope scope) {
    this.contracts = contracts;
    this.operations = scope.operations();
  }

  /** Returns the order of journeys' names. */
  Comparator<String> journeys() {
    return Comparator.<String>comparingInt(name -> place(name, contracts.keySet()))
        .thenComparing(Comparator.naturalOrder());
  }

  /** Returns the order of requests, which lists the requests of a journey together. */
  Comparator<RequestKey> requests() {
    return Comparator.comparing(RequestKey::journey, journeys())
        .thenComparingInt(key -> place(key.request(), declared(key.journey())))
        .thenComparing(RequestKey::request);
  }

  private Set<String> declared(String journey) {
    return operations.getOrDefault(contracts.getOrDefault(journey, ""), Set.of());
  }

  private static int place(String name, Set<String> names) {
    int place = new ArrayList<>(names).indexOf(name);
    return place < 0 ? Integer.MAX_VALUE : place;
  }
}
