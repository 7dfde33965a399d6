package dev.gauntlet.target.probe;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a contract and a platform agree.
 *
 * @param contract the contract's name
 * @param operations in the order in which they were tried
 * @param pushes what users do who watch them; empty where the contract has none
 */
public record ProbeReport(
    String contract, URI target, List<ProbeResult> operations, List<ProbeResult> pushes) {

  public ProbeReport {
    operations = List.copyOf(operations);
    pushes = List.copyOf(pushes);
  }

  /** Operations and pushes. */
  public List<ProbeResult> rows() {
    return Stream.concat(operations.stream(), pushes.stream()).toList();
  }

  /** Whether every operation of the contract works, and its pushes do. */
  public boolean allWork() {
    return rows().stream().noneMatch(row -> row.status().bad());
  }

  /** How many rows came out like this. */
  public long count(ProbeStatus status) {
    return rows().stream().filter(row -> row.status() == status).count();
  }
}
