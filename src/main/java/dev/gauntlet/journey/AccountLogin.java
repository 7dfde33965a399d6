package dev.gauntlet.journey;

import dev.gauntlet.bridge.Cookies;
import dev.gauntlet.contract.Login;
import dev.gauntlet.measure.Clock;
import io.gatling.javaapi.core.Session;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The log-in of one account, shared by the users of the account: all of them have the token that it
 * was given last, and only one request for another is under way at a time. Any thread may call.
 */
public final class AccountLogin {

  /** What a user's session holds it under. */
  public static final String ATTRIBUTE = "gauntlet.account";

  private static final String GRANT = "gauntlet.grant";

  /**
   * What one log-in or refresh gave.
   *
   * @param renewAtNanos of the clock; null where the token is used until it is rejected
   */
  private record Grant(long number, Map<String, Object> values, Cookies cookies, Long renewAtNanos) {

    Session into(Session session) {
      return cookies.into(session).setAll(values).set(GRANT, number);
    }
  }

  /**
   * A user's turn to request a token.
   *
   * @param own whether this user sends the request; the others wait
   * @param over completed with whether there is a new token
   */
  record Turn(boolean own, CompletableFuture<Boolean> over) {}

  private final Clock clock;
  private Grant latest = new Grant(0, Map.of(), Cookies.NONE, null);
  private boolean good;
  private CompletableFuture<Boolean> underWay;

  public AccountLogin(Clock clock) {
    this.clock = clock;
  }

  /** What is wrong with what a log-in or refresh gave, if anything is. */
  public static Optional<String> fault(Map<String, Object> values) {
    Object expiresIn = values.get(Login.EXPIRES_IN);
    return expiresIn == null || TokenLife.of(expiresIn).isPresent()
        ? Optional.empty()
        : Optional.of(Login.EXPIRES_IN + " is no number of seconds");
  }

  /** What readers of the run's figures should know of what an operation gave, if anything. */
  public static Optional<String> remark(String operation, Map<String, Object> values) {
    return TokenLife.of(values.get(Login.EXPIRES_IN)).flatMap(life -> life.remark(operation));
  }

  /** That of a user. */
  static AccountLogin of(Session session) {
    return session.get(ATTRIBUTE);
  }

  /** Forgets a token that the platform rejected, of this user and of all who have the same. */
  public static Session rejected(Session session) {
    AccountLogin account = of(session);
    if (account != null && session.contains(GRANT)) {
      account.reject(session.getLong(GRANT));
    }
    return session.remove(Login.TOKEN);
  }

  private synchronized void reject(long grant) {
    good = good && latest.number != grant;
  }

  /** Keeps what a log-in or refresh gave, besides what is known and it did not give again. */
  public synchronized void granted(Map<String, Object> values, Cookies cookies) {
    Map<String, Object> all = new HashMap<>(latest.values);
    all.putAll(values);
    Long renewAt =
        TokenLife.of(all.get(Login.EXPIRES_IN))
            .flatMap(TokenLife::renewAfter)
            .map(Duration::toNanos)
            .map(after -> clock.nanoTime() + after)
            .orElse(null);
    latest = new Grant(latest.number + 1, all, cookies, renewAt);
    good = true;
    end(true);
  }

  /** Forgets everything: the next turn logs in. */
  public synchronized void failed() {
    latest = new Grant(latest.number + 1, Map.of(), Cookies.NONE, null);
    good = false;
    end(false);
  }

  private void end(boolean granted) {
    if (underWay != null) {
      underWay.completeAsync(() -> granted);
      underWay = null;
    }
  }

  synchronized Turn turn() {
    boolean own = underWay == null;
    if (own) {
      underWay = new CompletableFuture<>();
    }
    return new Turn(own, underWay);
  }

  /** A user who has the account's token, if there is one that it does not have yet. */
  synchronized Session into(Session session) {
    boolean ownToken = session.contains(Login.TOKEN) && !session.contains(GRANT);
    boolean known = session.contains(GRANT) && session.getLong(GRANT) == latest.number;
    return good && !ownToken && !known ? latest.into(session) : session;
  }

  /** Whether a user needs another token than it has. */
  synchronized boolean isDueFor(Session session) {
    if (!session.contains(Login.TOKEN)) {
      return true;
    }
    return session.contains(GRANT) && (!good || isDue());
  }

  /** Whether the token is to be renewed by now. */
  public synchronized boolean isDue() {
    return latest.renewAtNanos != null && clock.nanoTime() - latest.renewAtNanos >= 0;
  }

  /** What a request for another token may need of what was given before. */
  public synchronized Optional<Object> refreshToken() {
    return Optional.ofNullable(latest.values.get(Login.REFRESH_TOKEN));
  }
}
