package dev.gauntlet.target;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The accounts of the users of one contract, assigned in turn; any thread may call. */
public final class AccountPool {

  private final List<Map<String, Object>> accounts;
  private final AtomicInteger handedOut = new AtomicInteger();

  /**
   * @param accounts what the users of each know; none where no user logs in
   */
  public AccountPool(List<Map<String, Object>> accounts) {
    this.accounts = List.copyOf(accounts);
  }

  public int size() {
    return accounts.size();
  }

  /** What the next user knows for logging in; with more users than accounts some share one. */
  public Map<String, Object> next() {
    return accounts.isEmpty()
        ? Map.of()
        : accounts.get(Math.floorMod(handedOut.getAndIncrement(), accounts.size()));
  }
}
