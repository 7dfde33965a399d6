package dev.gauntlet.run;

import dev.gauntlet.contract.Contract;
import dev.gauntlet.journey.Journey;
import dev.gauntlet.target.Account;
import dev.gauntlet.target.Endpoint;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * One contract in a run: who serves it, and which journeys speak it.
 *
 * @param journeys at least one
 * @param accounts of the users, where a file gave some
 */
record ContractUse(
    Endpoint endpoint, Contract contract, List<Journey> journeys, List<Account> accounts) {

  /** By which journeys and objectives know the contract. */
  String name() {
    return endpoint.name();
  }

  /** What the journeys call. */
  Set<String> operations() {
    Set<String> operations = new TreeSet<>();
    journeys.forEach(journey -> operations.addAll(journey.operations()));
    return operations;
  }

  /** Whether its users need an account. */
  boolean needsLogin() {
    return operations().stream()
        .filter(contract::offers)
        .anyMatch(name -> contract.operation(name).authenticated());
  }
}
