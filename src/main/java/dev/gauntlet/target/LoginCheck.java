package dev.gauntlet.target;

import dev.gauntlet.contract.Answer;
import dev.gauntlet.contract.Contract;
import dev.gauntlet.contract.LoginRules;
import dev.gauntlet.contract.Operation;
import dev.gauntlet.contract.PlaceholderException;
import dev.gauntlet.contract.SecretMask;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A login before the load. It detects a wrong password, or a wrong service at the base URL, within
 * a second, before any load is started.
 */
public final class LoginCheck implements AutoCloseable {

  private static final String CORRECTION =
      "correct the account, or the contract (./gauntlet probe tests it)";

  private final ContractClient client;
  private final Operation operation;
  private final URI url;

  /**
   * @param contract the contract of the users
   */
  public LoginCheck(Contract contract, URI url, TargetOptions options) {
    this.operation = contract.operation(contract.login().map(LoginRules::operation).orElseThrow());
    this.client = options.connections().client(url);
    this.url = url;
  }

  /** Returns the login operation. */
  public Operation operation() {
    return operation;
  }

  /** Returns whether an account provides all values that the operation needs. */
  public boolean possible(Account account) {
    return account.values().keySet().containsAll(operation.needs());
  }

  /**
   * Logs an account in.
   *
   * @param secrets earlier secrets of the account, which the platform may quote in its answer
   * @return the exchange, whose answer is accepted
   * @throws LoginException if the contract does not accept the answer, or if there is no answer
   */
  public ContractExchange of(Account account, Collection<String> secrets) {
    ContractExchange exchange = exchange(account);
    if (!(exchange.answer() instanceof Answer.Accepted)) {
      List<String> all = new ArrayList<>(SecretMask.secrets(account.values()));
      all.addAll(secrets);
      RefusedExchange refused = new RefusedExchange(url, exchange, all, CORRECTION);
      throw refused(account, refused.sentence(), refused.retryAfter());
    }
    return exchange;
  }

  private ContractExchange exchange(Account account) {
    try {
      return client.exchange(operation, account.values()::get);
    } catch (TargetException e) {
      throw refused(
          account, e.getMessage() + "; check that the base URL is that of the platform");
    } catch (PlaceholderException e) {
      throw refused(account, e.getMessage());
    }
  }

  private LoginException refused(Account account, String why) {
    return refused(account, why, Optional.empty());
  }

  private LoginException refused(Account account, String why, Optional<String> retryAfter) {
    return new LoginException(
        "%s cannot log in at %s %s%s, so the load was not started: %s"
            .formatted(account.username(), operation.method(), url, operation.path(), why),
        why,
        retryAfter);
  }

  @Override
  public void close() {
    client.close();
  }
}
