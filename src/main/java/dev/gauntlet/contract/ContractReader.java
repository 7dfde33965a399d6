package dev.gauntlet.contract;

import dev.gauntlet.config.Section;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        PushRulesReader.read(contract, prefix, operations));
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
        .forEach((name, section) -> operations.put(name, reader.read(name, section)));
    operations
        .keySet()
        .forEach(name -> ContractNames.check(contract.section("operations"), name, name));
    rejectSharedRoles(operations);
    if (operations.isEmpty()) {
      contract.problem("operations", "must hold at least one operation");
    }
    return Collections.unmodifiableMap(operations);
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
