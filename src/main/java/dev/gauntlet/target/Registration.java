package dev.gauntlet.target;

import dev.gauntlet.contract.Answer;
import dev.gauntlet.contract.Contract;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** Makes an account on a platform that nobody else uses. */
final class Registration {

  static final String OPERATION = "register user";

  private Registration() {}

  /** Whether a contract has the operation that it takes. */
  static boolean possible(Contract contract) {
    return contract.offers(OPERATION);
  }

  /**
   * @throws TargetException if the platform does not take it
   */
  static Account newAccount(Contract contract, URI baseUrl, Duration timeout) {
    String username = "gauntlet-" + UUID.randomUUID().toString().substring(0, 8);
    Account account = new Account(username, UUID.randomUUID().toString());
    Map<String, Object> values =
        Map.of(
            "username",
            username,
            "email",
            username + "@example.com",
            "password",
            account.password());
    Answer answer =
        new ContractClient(baseUrl, timeout).call(contract.operation(OPERATION), values::get);
    if (answer instanceof Answer.Unexpected unexpected) {
      throw new TargetException("\"%s\" failed: %s".formatted(OPERATION, unexpected.reason()));
    }
    return account;
  }
}
