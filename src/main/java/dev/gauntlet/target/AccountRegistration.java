package dev.gauntlet.target;

import dev.gauntlet.contract.Answer;
import dev.gauntlet.contract.Contract;
import dev.gauntlet.contract.Operation;
import dev.gauntlet.contract.OperationRole;
import dev.gauntlet.contract.SecretMask;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** The registration of new accounts on a platform that only this run uses. */
public final class AccountRegistration {

  private static final String USERNAME = "username";
  private static final String EMAIL = "email";
  private static final String PASSWORD = "password";

  private static final String CORRECTION =
      "correct the contract (./gauntlet probe tests it), or remove target.new-accounts and"
          + " configure accounts of the platform";

  private final Operation operation;
  private final ContractClient client;

  /**
   * @param contract a contract with a registration operation
   */
  public AccountRegistration(Contract contract, ContractClient client) {
    this.operation = contract.operationFor(OperationRole.REGISTRATION).orElseThrow();
    this.client = client;
  }

  /**
   * Returns whether a contract has a registration operation that needs only the values of a new
   * account.
   */
  public static boolean possible(Contract contract) {
    return contract
        .operationFor(OperationRole.REGISTRATION)
        .filter(operation -> lacking(operation).isEmpty())
        .isPresent();
  }

  /** Returns the values that an operation needs and a new account lacks. */
  static Set<String> lacking(Operation operation) {
    Set<String> names = new TreeSet<>(operation.needs());
    names.removeAll(Set.of(USERNAME, EMAIL, PASSWORD));
    return names;
  }

  /** Returns the name of the registration operation. */
  public String operation() {
    return operation.name();
  }

  /** Returns the values of a new, unique account: username, email and password. */
  public static Map<String, Object> newValues(Contract contract) {
    return newValues(contract.operationFor(OperationRole.REGISTRATION));
  }

  /** The username is the address if the registration has no usernames. */
  private static Map<String, Object> newValues(Optional<Operation> registration) {
    String name = "gauntlet-" + UUID.randomUUID().toString().substring(0, 18);
    String address = name + "@example.com";
    boolean byAddress = registration.filter(AccountRegistration::sendsAddressOnly).isPresent();
    return Map.of(
        USERNAME,
        byAddress ? address : name,
        EMAIL,
        address,
        PASSWORD,
        UUID.randomUUID().toString());
  }

  /**
   * Registers a new account.
   *
   * @throws TargetException if the platform rejects it
   */
  public Account newAccount() {
    Map<String, Object> values = newValues(Optional.of(operation));
    ContractExchange exchange = client.exchange(operation, values::get);
    if (!(exchange.answer() instanceof Answer.Accepted)) {
      throw new TargetException(
          "\"%s\" failed at %s %s%s, so the load was not started: %s"
              .formatted(
                  operation.name(),
                  operation.method(),
                  client.baseUrl(),
                  operation.path(),
                  new RefusedExchange(
                          client.baseUrl(), exchange, SecretMask.secrets(values), CORRECTION)
                      .sentence()));
    }
    return new Account((String) values.get(USERNAME), (String) values.get(PASSWORD));
  }

  private static boolean sendsAddressOnly(Operation registration) {
    Set<String> sent = registration.needs();
    return sent.contains(EMAIL) && !sent.contains(USERNAME);
  }
}
