package dev.gauntlet.target;

import dev.gauntlet.contract.Answer;
import dev.gauntlet.contract.Contract;
import dev.gauntlet.contract.Login;
import dev.gauntlet.contract.Operation;
import java.net.URI;
import java.util.Map;
import java.util.Set;

/**
 * One account logs in before all users do, so that a wrong password costs a second and not a run.
 */
public final class LogInTrial {

  private static final int CLIENT_ERRORS = 4;

  /** These are about the moment, not about the account: request timeout, too many requests. */
  private static final Set<Integer> NOT_NOW = Set.of(408, 429);

  private final ContractClient client;
  private final Operation operation;

  private LogInTrial(ContractClient client, Operation operation) {
    this.client = client;
    this.operation = operation;
  }

  /**
   * Tries one account of a platform that runs already. What says nothing of the account, such as no
   * answer or a 503, is left to the run.
   *
   * @throws TargetException if the platform does not let it in
   */
  public static void of(Account account, Contract contract, URI url, TargetOptions options) {
    Operation operation = contract.operation(contract.login().map(Login::operation).orElseThrow());
    Map<String, Object> values = account.values();
    if (values.keySet().containsAll(operation.needs())) {
      new LogInTrial(new ContractClient(url, options.requestTimeout(), options.access()), operation)
          .of(account);
    }
  }

  private void of(Account account) {
    Exchange exchange;
    try {
      exchange = client.exchange(operation, account.values()::get);
    } catch (TargetException e) {
      return;
    }
    int status = exchange.reply().status();
    boolean shutOut = status / 100 == CLIENT_ERRORS && !NOT_NOW.contains(status);
    if (shutOut && !(exchange.answer() instanceof Answer.Accepted)) {
      throw new TargetException(
          "%s cannot log in: \"%s\" got status %d; correct the account, or the contract, which"
                  .formatted(account.username(), operation.name(), status)
              + " ./gauntlet probe tells more of");
    }
  }
}
