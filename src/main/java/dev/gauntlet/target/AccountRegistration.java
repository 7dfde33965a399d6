package dev.gauntlet.target;

import dev.gauntlet.contract.Answer;
import dev.gauntlet.contract.Contract;
import dev.gauntlet.contract.Operation;
import dev.gauntlet.contract.OperationRole;
import dev.gauntlet.contract.SecretMask;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** The registration of new accounts on a platform that this run alone uses. */
public final class AccountRegistration {

  private static final String CORRECTION =
      "correct the contract, which ./gauntlet probe tries, or leave out target.new-accounts and"
          + " name accounts of the platform";

  private final Operation operation;
  private final ContractClient client;

  /**
   * @param contract with an operation for it
   */
  public AccountRegistration(Contract contract, ContractClient client) {
    this.operation = contract.operationFor(OperationRole.REGISTRATION).orElseThrow();
    this.client = client;
  }

  /** Whether a contract has the operation that it takes, and a new account all that this needs. */
  public static boolean possible(Contract contract) {
    return contract
        .operationFor(OperationRole.REGISTRATION)
        .filter(operation -> lacking(operation).isEmpty())
        .isPresent();
  }

  /** What an operation needs and a new account does not have. */
  static Set<String> lacking(Operation operation) {
    Set<String> names = new TreeSet<>(operation.needs());
    names.removeAll(newValues().keySet());
    return names;
  }

  /** The operation that makes an account. */
  public String operation() {
    return operation.name();
  }

  /** The values of an account that nobody has: username, email and password. */
  public static Map<String, Object> newValues() {
    String username = "gauntlet-" + UUID.randomUUID().toString().substring(0, 18);
    return Map.of(
        "username",
        username,
        "email",
        username + "@example.com",
        "password",
        UUID.randomUUID().toString());
  }

  /**
   * Makes a new account.
   *
   * @throws TargetException if the platform does not take it
   */
  public Account newAccount() {
    Map<String, Object> values = newValues();
    ContractExchange exchange = client.exchange(operation, values::get);
    if (!(exchange.answer() instanceof Answer.Accepted)) {
      throw new TargetException(
          "\"%s\" failed by %s %s%s, so no load was made: %s"
              .formatted(
                  operation.name(),
                  operation.method(),
                  client.baseUrl(),
                  operation.path(),
                  new RefusedExchange(exchange, SecretMask.secrets(values), CORRECTION)
                      .sentence()));
    }
    return new Account((String) values.get("username"), (String) values.get("password"));
  }
}
