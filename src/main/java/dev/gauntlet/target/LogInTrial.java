package dev.gauntlet.target;

import dev.gauntlet.contract.Answer;
import dev.gauntlet.contract.Contract;
import dev.gauntlet.contract.Login;
import dev.gauntlet.contract.Operation;
import java.net.URI;
import java.util.Map;

/**
 * A log-in of one account before the load, so that a wrong password, or another service behind the
 * base URL, costs a second and not a run.
 */
public final class LogInTrial {

  private final ContractClient client;
  private final Operation operation;
  private final URI url;

  private LogInTrial(ContractClient client, Operation operation, URI url) {
    this.client = client;
    this.operation = operation;
    this.url = url;
  }

  /**
   * Logs an account in at a platform that runs already. An account that lacks a value of the
   * operation is not tried.
   *
   * @throws TargetException if the answer is not the accepted one of the contract, or if there is
   *     none: then no user could log in
   */
  public static void of(Account account, Contract contract, URI url, TargetOptions options) {
    Operation operation = contract.operation(contract.login().map(Login::operation).orElseThrow());
    Map<String, Object> values = account.values();
    if (values.keySet().containsAll(operation.needs())) {
      ContractClient client =
          new ContractClient(url, options.requestTimeout(), options.access());
      new LogInTrial(client, operation, url).of(account);
    }
  }

  private void of(Account account) {
    Exchange exchange = exchange(account);
    if (!(exchange.answer() instanceof Answer.Accepted)) {
      throw refused(account, new RefusedLogIn(exchange, account).sentence());
    }
  }

  private Exchange exchange(Account account) {
    try {
      return client.exchange(operation, account.values()::get);
    } catch (TargetException e) {
      throw refused(
          account, e.getMessage() + "; check that target.base-url names the platform itself");
    }
  }

  private TargetException refused(Account account, String why) {
    return new TargetException(
        "%s cannot log in by %s %s%s, so no load was made: %s"
            .formatted(account.username(), operation.method(), url, operation.path(), why));
  }
}
