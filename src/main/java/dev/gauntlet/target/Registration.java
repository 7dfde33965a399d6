package dev.gauntlet.target;

import dev.gauntlet.contract.Answer;
import dev.gauntlet.contract.Contract;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/** Makes accounts on a platform that nobody else uses. */
public final class Registration {

  /** The operation that makes an account. */
  public static final String OPERATION = "register user";

  /** As many at a time: passwords are hashed, which costs the platform's processor. */
  private static final int AT_A_TIME = 8;

  private final Contract contract;
  private final ContractClient client;

  Registration(Contract contract, URI baseUrl, Duration timeout, HttpAccess access) {
    this.contract = contract;
    client = new ContractClient(baseUrl, timeout, access);
  }

  /** Whether a contract has the operation that it takes. */
  public static boolean possible(Contract contract) {
    return contract.offers(OPERATION);
  }

  /**
   * Makes new accounts.
   *
   * @param progress told how many there are, after each
   * @throws TargetException if the platform does not take one
   */
  List<Account> newAccounts(int count, IntConsumer progress) {
    ExecutorService workers = Executors.newFixedThreadPool(AT_A_TIME);
    try {
      List<Future<Account>> made = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        made.add(workers.submit(this::newAccount));
      }
      return collect(made, progress);
    } finally {
      workers.shutdownNow();
    }
  }

  private static List<Account> collect(List<Future<Account>> made, IntConsumer progress) {
    List<Account> accounts = new ArrayList<>();
    try {
      for (Future<Account> account : made) {
        accounts.add(account.get());
        progress.accept(accounts.size());
      }
      return accounts;
    } catch (ExecutionException e) {
      throw e.getCause() instanceof TargetException told
          ? told
          : new TargetException("\"%s\" failed: %s".formatted(OPERATION, e.getCause()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TargetException("interrupted in \"%s\"".formatted(OPERATION));
    }
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

  private Account newAccount() {
    Map<String, Object> values = newValues();
    Answer answer = client.call(contract.operation(OPERATION), values::get);
    if (answer instanceof Answer.Unexpected unexpected) {
      throw new TargetException("\"%s\" failed: %s".formatted(OPERATION, unexpected.reason()));
    }
    return new Account((String) values.get("username"), (String) values.get("password"));
  }
}
