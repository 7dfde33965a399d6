package dev.gauntlet.run.access;

import dev.gauntlet.config.Section;
import dev.gauntlet.config.Suggestion;
import dev.gauntlet.contract.Contract;
import dev.gauntlet.contract.Operation;
import dev.gauntlet.journey.ContractFit;
import dev.gauntlet.journey.Journey;
import dev.gauntlet.measure.SkippedStep;
import dev.gauntlet.target.Account;
import dev.gauntlet.target.Endpoint;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The use of one contract in a run: its endpoint, and the journeys that call it.
 *
 * @param journeys those that can be built
 * @param accounts the accounts of the users, from the accounts file; empty without such a file
 * @param fits the fit of each journey to the contract, by the journey's name
 */
public record ContractUse(
    Endpoint endpoint,
    Contract contract,
    List<Journey> journeys,
    List<Account> accounts,
    Map<String, ContractFit> fits) {

  static ContractUse of(
      Endpoint endpoint, Contract contract, List<Journey> journeys, List<Account> accounts) {
    return new ContractUse(
        endpoint,
        contract,
        journeys,
        accounts,
        journeys.stream()
            .collect(
                Collectors.toMap(Journey::name, journey -> ContractFit.of(journey, contract))));
  }

  /** Returns the name that journeys and objectives use for the contract. */
  public String name() {
    return endpoint.name();
  }

  /** Returns the operations that the journeys call, without the steps that are left out. */
  public Set<String> operations() {
    Set<String> operations = new TreeSet<>();
    fits.values().forEach(fit -> operations.addAll(fit.remaining()));
    return operations;
  }

  /** Returns the operations whose requests are measured. */
  Set<String> measured() {
    Set<String> measured = new TreeSet<>();
    fits.values().forEach(fit -> measured.addAll(fit.measured()));
    return measured;
  }

  /** Returns the operations whose requests are measured in one journey. */
  Set<String> measured(Journey journey) {
    return fits.get(journey.name()).measured();
  }

  /** Returns the names of the custom metrics that the journeys record. */
  Set<String> metrics() {
    Set<String> metrics = new TreeSet<>();
    fits.values().forEach(fit -> metrics.addAll(fit.inspection().metrics()));
    return metrics;
  }

  /** Returns whether the users need an account. */
  public boolean needsLogin() {
    return journeys.stream()
        .anyMatch(
            journey -> journey.logsIn(contract) || needsAccount(fits.get(journey.name())));
  }

  /** Returns whether a journey has an authenticated step and no step that makes an account. */
  private boolean needsAccount(ContractFit fit) {
    List<Operation> called = fit.remaining().stream().map(contract::operation).toList();
    return called.stream().anyMatch(Operation::authenticated)
        && called.stream().noneMatch(Operation::grantsAccount);
  }

  /** Returns the names of the values that the journeys themselves provide. */
  Set<String> ownValues() {
    Set<String> values = new TreeSet<>();
    journeys.forEach(journey -> values.addAll(fits.get(journey.name()).ownValues(journey)));
    return values;
  }

  /** Returns the operations that no journey calls and whose name is nearly that of a called one. */
  List<String> nearlyCalled() {
    Set<String> uncalled = new TreeSet<>(contract.operations().keySet());
    uncalled.removeAll(operations());
    return uncalled.stream()
        .flatMap(
            name ->
                Suggestion.slip(name, operations()).stream()
                    .map(called -> "\"%s\" beside \"%s\"".formatted(name, called)))
        .toList();
  }

  /** Returns the operations that the journeys call, even if the contract lacks them. */
  Set<String> called() {
    Set<String> called = new TreeSet<>();
    fits.values().forEach(fit -> called.addAll(fit.inspection().operations()));
    return called;
  }

  /** Returns the steps that are left out, journey by journey. */
  List<SkippedStep> leftOut() {
    return journeys.stream()
        .flatMap(journey -> fits.get(journey.name()).leftOut().stream())
        .toList();
  }

  /** Returns one line for each step that needs a value which no answer or user provides. */
  List<String> wants() {
    return journeys.stream()
        .flatMap(
            journey ->
                fits.get(journey.name()).wants(journey, contract).entrySet().stream()
                    .map(want -> want(journey, want.getKey(), want.getValue())))
        .toList();
  }

  private String want(Journey journey, String operation, Set<String> values) {
    return ("%s: \"%s\" of the contract %s needs %s; unless a function of the journey sets it, no"
            + " such request can be sent: save or draw it, or mark it as optional with \"?\"")
        .formatted(
            journey.name(),
            operation,
            endpoint.contract(),
            values.stream().map("#{%s}"::formatted).collect(Collectors.joining(", ")));
  }

  /**
   * Reports each journey that would send nothing, because all its steps are left out. A contract
   * without operations is accepted.
   */
  void check(Section load) {
    for (Journey journey : journeys) {
      ContractFit fit = fits.get(journey.name());
      boolean calls = !fit.inspection().operations().isEmpty();
      if (calls && fit.remaining().isEmpty() && !contract.operations().isEmpty()) {
        load.problemOfChoice(
            "journeys",
            "includes %s, whose requests are all left out: %s"
                .formatted(journey.name(), reasons(journey)));
      }
    }
  }

  /** Reports each journey that watches pushes if the workload opens no sockets for its users. */
  void checkUnwatched(Section load) {
    journeys.stream()
        .filter(journey -> fits.get(journey.name()).inspection().watching())
        .filter(journey -> journey.requirements().isEmpty())
        .forEach(
            journey ->
                load.problemOfProgram(
                    "journeys",
                    "includes %s, which watches pushes: that needs a workload of watching(...)"
                        .formatted(journey.name())));
  }

  private String reasons(Journey journey) {
    return fits.get(journey.name()).leftOut().stream()
        .map(step -> "no %s, since %s".formatted(step.request(), step.reason()))
        .collect(Collectors.joining("; "));
  }
}
