package dev.gauntlet.contract;

import dev.gauntlet.config.Section;
import dev.gauntlet.config.Suggestion;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A reader of a contract's file, which reports every problem at its own line. */
final class ContractReader {
  private final Section contract;
  private final LoginRulesReader login;

  private ContractReader(Section contract) {
    this.contract = contract;
    this.login = new LoginRulesReader(contract);
  }

  static Contract read(Section file) {
    if (!file.has("contract")) {
      file.problem("contract", "is missing; a contract's file holds contract { name, operations }");
      return new Contract("", Optional.empty(), Map.of(), Optional.empty());
    }
    Contract read = new ContractReader(file.section("contract")).read();
    file.rejectUnknownKeys();
    UnmarkedPlaceholders.reject(file.section("contract"), Set.of());
    return read;
  }

  private Contract read() {
    String name = ContractNames.ofContract(contract);
    String prefix = contract.optional("prefix", UrlTemplate::prefix).orElse("");
    Map<String, Operation> operations = operations(prefix);
    return new Contract(
        name,
        login.login(operations),
        operations,
        PushRulesReader.read(contract, prefix, operations),
        AdmissionRulesReader.read(contract, operations));
  }

  private Map<String, Operation> operations(String prefix) {
    OperationReader reader =
        new OperationReader(
            prefix,
            RequestHeaders.read(contract.section("headers")),
            login.authentication(),
            PagingParameters.read(contract.section("paging")));
    Map<String, Operation> operations = new LinkedHashMap<>();
    contract
        .sections("operations")
        .forEach(
            (name, section) -> {
              if (!rejectMisspelled(name, section)) {
                operations.put(name, reader.read(name, section));
              }
            });
    operations
        .keySet()
        .forEach(name -> ContractNames.check(contract.section("operations"), name, name));
    rejectSharedRoles(operations);
    if (operations.isEmpty()) {
      contract.problem("operations", "must hold at least one operation");
    }
    return Collections.unmodifiableMap(operations);
  }

  /** Reports keys without method and path, which were meant for an operation of a similar name. */
  private boolean rejectMisspelled(String name, Section operation) {
    if (operation.has("method") || operation.has("path") || operation.keys().isEmpty()) {
      return false;
    }
    Set<String> others = new TreeSet<>(contract.section("operations").keys());
    others.remove(name);
    Optional<String> near = Suggestion.nearest(name, others);
    near.ifPresent(
        other ->
            contract
                .section("operations")
                .problem(
                    name,
                    ("has neither method nor path: must be \"%s\" to change that operation,"
                            + " or define both")
                        .formatted(other)));
    return near.isPresent();
  }

  /** Reports operations that share a role, as it would be undefined which of them is called. */
  private void rejectSharedRoles(Map<String, Operation> operations) {
    for (OperationRole role : OperationRole.values()) {
      List<String> names =
          operations.keySet().stream().filter(name -> operations.get(name).is(role)).toList();
      names.stream()
          .skip(1)
          .forEach(
              name ->
                  contract
                      .section("operations")
                      .section(name)
                      .problem(
                          "role",
                          "is that of %s already: one operation has it".formatted(names.get(0))));
    }
  }
}
