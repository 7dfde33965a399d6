package dev.gauntlet.target.probe;

import dev.gauntlet.contract.Contract;
import dev.gauntlet.contract.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A probe that calls each operation of a contract once on a platform, and tests the pushes of the
 * contract. It creates an object of each kind for which the contract has an operation, such as an
 * account, a worker or a task, and later cancels or deletes the object if the contract has an
 * operation for that.
 */
final class ContractProbe {

  private final Contract contract;
  private final ProbedPlatform platform;
  private final ProbeValues values;
  private final OperationProbe operations;

  private ContractProbe(Contract contract, ProbedPlatform platform, ProbeValues values) {
    this.contract = contract;
    this.platform = platform;
    this.values = values;
    this.operations = new OperationProbe(platform, contract, values);
  }

  /**
   * Tests all operations and pushes, one after the other.
   *
   * @param samples a value for each name that requests of the contract may need and no answer
   *     provides
   * @param credentials the account or the token of the probe; if empty, the account of the samples
   * @param removed operations of the included contract that this contract removes
   */
  static ProbeReport run(
      Contract contract,
      ProbedPlatform platform,
      Map<String, Object> samples,
      Map<String, Object> credentials,
      Set<String> removed) {
    ProbeValues values = new ProbeValues(samples, credentials, contract);
    return new ContractProbe(contract, platform, values).report(removed);
  }

  private ProbeReport report(Set<String> removed) {
    ProbeOrder order = ProbeOrder.of(contract, values.names());
    List<ProbeResult> rows = new ArrayList<>(rows(order.beforeEndings()));
    List<ProbeResult> pushes = pushes();
    rows.addAll(rows(order.fromFirstEnding()));
    removed.stream()
        .map(name -> ProbeResult.untried(name, ProbeStatus.LEFT_OUT, "not in the contract"))
        .forEach(rows::add);
    return new ProbeReport(contract.name(), platform.url(), rows, pushes);
  }

  private List<ProbeResult> rows(List<Operation> tried) {
    return tried.stream().map(operation -> operations.attempt(operation).row()).toList();
  }

  /** Tests the pushes; must precede operations that cancel or delete the watched objects. */
  private List<ProbeResult> pushes() {
    return contract
        .pushes()
        .map(push -> new PushProbe(push, contract, platform, operations, values).rows())
        .orElse(List.of());
  }
}
