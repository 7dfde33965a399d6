package dev.gauntlet.target.probe;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/**
 * The report of a probe: the extent to which a contract and a platform agree.
 *
 * @param contract the contract's name
 * @param operations the results of the operations, in the order of the calls
 * @param pushes the results of the steps of the push test; empty if the contract has no pushes
 */
public record ProbeReport(
    String contract, URI target, List<ProbeResult> operations, List<ProbeResult> pushes) {

  public ProbeReport {
    operations = List.copyOf(operations);
    pushes = List.copyOf(pushes);
  }

  /** Returns the results of operations and pushes. */
  public List<ProbeResult> rows() {
    return Stream.concat(operations.stream(), pushes.stream()).toList();
  }

  /** Returns whether all operations and pushes of the contract work. */
  public boolean allWork() {
    return rows().stream().noneMatch(row -> row.status().bad());
  }

  /** Returns the number of results with a status. */
  public long count(ProbeStatus status) {
    return rows().stream().filter(row -> row.status() == status).count();
  }
}
