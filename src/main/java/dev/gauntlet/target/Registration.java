package dev.gauntlet.target;

import dev.gauntlet.contract.Answer;
import dev.gauntlet.contract.Contract;
import dev.gauntlet.contract.Mask;
import dev.gauntlet.contract.Operation;
import java.util.Map;
import java.util.UUID;

/** Makes accounts on a platform that nobody else uses. */
public final class Registration {

  /** The operation that makes an account. */
  public static final String OPERATION = "register user";

  private static final String CORRECTION =
      "correct the contract, which ./gauntlet probe tries, or leave out target.new-accounts and"
          + " name accounts of the platform";

  private final Contract contract;
  private final ContractClient client;

  public Registration(Contract contract, ContractClient client) {
    this.contract = contract;
    this.client = client;
  }

  /** Whether a contract has the operation that it takes. */
  public static boolean possible(Contract contract) {
    return contract.offers(OPERATION);
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
    Operation operation = contract.operation(OPERATION);
    ContractExchange exchange = client.exchange(operation, values::get);
    if (!(exchange.answer() instanceof Answer.Accepted)) {
      throw new TargetException(
          "\"%s\" failed by %s %s%s, so no load was made: %s"
              .formatted(
                  OPERATION,
                  operation.method(),
                  client.baseUrl(),
                  operation.path(),
                  new RefusedExchange(exchange, Mask.secrets(values), CORRECTION).sentence()));
    }
    return new Account((String) values.get("username"), (String) values.get("password"));
  }
}
