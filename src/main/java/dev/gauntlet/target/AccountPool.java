package dev.gauntlet.target;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The accounts of the users of one contract, assigned in turn; thread-safe. */
public final class AccountPool {

  private final List<Map<String, Object>> accounts;
  private final AtomicInteger handedOut = new AtomicInteger();

  /**
   * @param accounts the values of each account; empty if no user logs in
   */
  public AccountPool(List<Map<String, Object>> accounts) {
    this.accounts = List.copyOf(accounts);
  }

  public int size() {
    return accounts.size();
  }

  /**
   * Returns the values of the next user's account. If there are more users than accounts, users
   * share accounts.
   */
  public Map<String, Object> next() {
    return accounts.isEmpty()
        ? Map.of()
        : accounts.get(Math.floorMod(handedOut.getAndIncrement(), accounts.size()));
  }
}
