package dev.gauntlet.target.probe;

import java.net.URI;
import java.util.List;

/**
 * How a contract and a platform agree.
 *
 * @param contract the contract's name
 * @param rows in the order in which the operations were tried
 */
public record ProbeReport(String contract, URI target, List<ProbeRow> rows) {

  public ProbeReport {
    rows = List.copyOf(rows);
  }

  /** Whether every operation of the contract works. */
  public boolean allWork() {
    return rows.stream().noneMatch(row -> row.status().bad());
  }

  /** How many operations came out like this. */
  public long count(ProbeStatus status) {
    return rows.stream().filter(row -> row.status() == status).count();
  }
}
