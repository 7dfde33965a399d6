package dev.gauntlet.contract;

import java.util.List;

/**
 * The operations of a contract as rows of a table: name, method, path (~ is the prefix), status,
 * whether a token is needed, saved values.
 */
final class ContractTable {

  private ContractTable() {}

  static List<String> of(Contract contract) {
    return contract.operations().values().stream().map(ContractTable::row).toList();
  }

  /** Returns a table as a test writes it, with spaces around its bars. */
  static List<String> written(String table) {
    return table.lines().map(row -> row.replaceAll(" *\\| *", "|").stripTrailing()).toList();
  }

  private static String row(Operation operation) {
    return String.join(
        "|",
        operation.name(),
        operation.method().name(),
        operation.path().replaceFirst("^/api/v1", "~"),
        operation.expected().toString().replaceAll("[\\[\\]]", ""),
        operation.authenticated() ? "JWT" : "-",
        String.join(" ", operation.saves()));
  }
}
