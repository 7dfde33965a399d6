package dev.gauntlet.contract;

import dev.gauntlet.config.Section;
import dev.gauntlet.config.Suggestion;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads a contract's file; every problem is reported at its own line. */
final class ContractReader {
  private final Section contract;

  private ContractReader(Section contract) {
    this.contract = contract;
  }

  static Contract read(Section file) {
    if (!file.has("contract")) {
      file.problem("contract", "is missing; a contract's file holds contract { name, operations }");
      return new Contract("", Optional.empty(), Map.of());
    }
    Contract read = new ContractReader(file.section("contract")).read();
    file.rejectUnknownKeys();
    return read;
  }

  private Contract read() {
    String name = contract.text("name");
    Map<String, Operation> operations = operations();
    return new Contract(name, login(operations), operations);
  }

  private Map<String, Operation> operations() {
    OperationReader reader =
        new OperationReader(
            contract.optional("prefix", UrlTemplate::prefix).orElse(""),
            Headers.read(contract.section("headers")),
            contract.has("login")
                ? Optional.of(Headers.read(contract.section("login").section("headers")))
                : Optional.empty());
    Map<String, Operation> operations = new LinkedHashMap<>();
    contract
        .sections("operations")
        .forEach((name, section) -> operations.put(name, reader.read(name, section)));
    if (operations.isEmpty()) {
      contract.problem("operations", "must hold at least one operation");
    }
    return Collections.unmodifiableMap(operations);
  }


  private Optional<Login> login(Map<String, Operation> operations) {
    if (!contract.has("login")) {
      return Optional.empty();
    }
    Section login = contract.section("login");
    String operation = login.text("operation");
    Optional<String> refresh = login.optionalText("refresh");
    if (login.has("operation")) {
      checkLogin(login, "operation", operations);
    }
    refresh.ifPresent(name -> checkRefresh(login, operation, operations));
    return Optional.of(new Login(operation, refresh));
  }

  private static void checkLogin(Section login, String key, Map<String, Operation> operations) {
    String name = login.text(key);
    Operation operation = operations.get(name);
    if (operation == null) {
      String hint = Suggestion.hint(name, operations.keySet());
      login.problem(key, "must name an operation of the contract, was " + name + hint);
    } else if (!operation.saves().contains(Login.TOKEN)) {
      login.problem(key, "must name an operation that saves \"token\", and " + name + " does not");
    } else if (operation.authenticated()) {
      login.problem(key, "must name an operation without auth = true, and " + name + " has it");
    }
  }

  private static void checkRefresh(
      Section login, String operation, Map<String, Operation> operations) {
    checkLogin(login, "refresh", operations);
    Operation first = operations.get(operation);
    if (first != null && !first.saves().contains(Login.REFRESH_TOKEN)) {
      login.problem(
          "refresh", "needs \"refreshToken\", which " + operation + " must save, and does not");
    }
  }
}
