package dev.gauntlet.target.probe;

import dev.gauntlet.contract.Contract;
import dev.gauntlet.contract.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tries each operation of a contract once against a platform, and its pushes. It makes an account,
 * a worker, a task or whatever else the contract can make, and ends them again where the contract
 * can.
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
   * Tries everything, one after the other.
   *
   * @param samples a value for each name that the contract's requests may need and no answer gives
   * @param credentials with whom to log in, or the token; without them the account of the samples
   * @param removed operations that the contract took away from one that it includes
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

  /** While there still is what is watched. */
  private List<ProbeResult> pushes() {
    return contract
        .pushes()
        .map(push -> new PushProbe(push, contract, platform, operations, values).rows())
        .orElse(List.of());
  }
}
