package dev.gauntlet.target;

import dev.gauntlet.contract.Answer;
import dev.gauntlet.contract.Contract;
import dev.gauntlet.contract.Mask;
import java.util.Map;
import java.util.UUID;

/** Makes accounts on a platform that nobody else uses. */
public final class Registration {

  /** The operation that makes an account. */
  public static final String OPERATION = "register user";

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
    Exchange exchange = client.exchange(contract.operation(OPERATION), values::get);
    if (exchange.answer() instanceof Answer.Unexpected unexpected) {
      String reason =
          unexpected.text(
              exchange.reply().body(), text -> Mask.text(text, Mask.secrets(values)));
      boolean elsewhere = RefusedLogIn.NOTHING_THERE.contains(exchange.reply().status());
      throw new TargetException(
          "\"%s\" failed: %s%s"
              .formatted(OPERATION, reason, elsewhere ? "; " + RefusedLogIn.OTHER_SERVICE : ""));
    }
    return new Account((String) values.get("username"), (String) values.get("password"));
  }
}
