package dev.gauntlet.journey;

import dev.gauntlet.bridge.SharedCookies;
import dev.gauntlet.contract.LoginRules;
import dev.gauntlet.measure.Clock;
import io.gatling.javaapi.core.Session;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The login of one account, shared by the users of the account: all of them use the latest token of
 * the account, and only one request for a new token is in progress at a time. Thread-safe.
 */
public final class AccountLogin {

  /** The session attribute that holds the account login of the user. */
  public static final String ATTRIBUTE = "gauntlet.account";

  private static final String GRANT = "gauntlet.grant";

  /**
   * The delay before the next renewal attempt, after a renewal failed and the token is still valid.
   */
  private static final Duration NEXT_TRY = Duration.ofSeconds(5);

  /**
   * The result of one login or refresh.
   *
   * @param renewAtNanos time of the clock; null if the token is used until it is rejected
   * @param endsAtNanos time of the clock; null if unknown
   */
  private record Grant(
      long number,
      Map<String, Object> values,
      SharedCookies cookies,
      Long renewAtNanos,
      Long endsAtNanos) {

    static Grant none(long number) {
      return new Grant(number, Map.of(), SharedCookies.NONE, null, null);
    }

    Session into(Session session) {
      return cookies.into(session).setAll(values).set(GRANT, number);
    }

    Grant without(String value) {
      Map<String, Object> rest = new HashMap<>(values);
      rest.remove(value);
      return new Grant(number, rest, cookies, renewAtNanos, endsAtNanos);
    }

    Grant renewedAt(long nanos) {
      return new Grant(number, values, cookies, nanos, endsAtNanos);
    }
  }

  /**
   * A user's turn to request a token.
   *
   * @param own whether this user sends the request; the other users wait
   * @param over completed with true if the waiting users may continue, with false if they fail
   * @param untilNanos time of the clock at which the turn passes to another user at the latest
   */
  record Turn(boolean own, CompletableFuture<Boolean> over, long untilNanos) {}

  private final Clock clock;
  private final RecentSecrets secrets = new RecentSecrets();
  private Grant latest = Grant.none(0);
  private boolean good;
  private Turn underWay;

  public AccountLogin(Clock clock) {
    this.clock = clock;
  }

  /** Returns a remark, if any, about the values that an operation returned. Results contain it. */
  public static Optional<String> remark(String operation, Map<String, Object> values) {
    return TokenLifetime.of(values.get(LoginRules.EXPIRES_IN))
        .flatMap(life -> life.remark(operation));
  }

  /** Returns the session of a user that changes to a new account with these values. */
  static Session changed(Session session, Map<String, Object> values) {
    AccountLogin account = new AccountLogin(Clock.system());
    account.granted(values, SharedCookies.NONE);
    return account.into(
        session.removeAll(LoginRules.TOKEN, GRANT).set(ATTRIBUTE, account));
  }

  /** Returns the account login of a user. */
  static AccountLogin of(Session session) {
    return session.get(ATTRIBUTE);
  }

  /**
   * Discards a token that the platform rejected, for this user and for all users with the same
   * token.
   */
  public static Session rejected(Session session) {
    AccountLogin account = of(session);
    if (session.contains(LoginRules.TOKEN)) {
      VirtualUser.keepSecrets(session, Map.of(LoginRules.TOKEN, session.get(LoginRules.TOKEN)));
    }
    if (account != null && session.contains(GRANT)) {
      account.reject(session.getLong(GRANT));
    }
    return session.remove(LoginRules.TOKEN);
  }

  private synchronized void reject(long grant) {
    good = good && latest.number != grant;
  }

  /** Returns the current secrets and those that were replaced. */
  public List<String> secrets() {
    return secrets.all();
  }

  /**
   * Keeps the secrets among values that were sent or received, because they may be replaced later.
   */
  public void keepSecrets(Map<String, ?> values) {
    secrets.keep(values);
  }

  /** Stores the values of a login or refresh; values that it did not return again are kept. */
  public synchronized void granted(Map<String, Object> values, SharedCookies cookies) {
    secrets.keep(values);
    Map<String, Object> all = new HashMap<>(latest.values);
    all.putAll(values);
    Optional<TokenLifetime> life = TokenLifetime.of(all.get(LoginRules.EXPIRES_IN));
    latest =
        new Grant(
            latest.number + 1,
            all,
            cookies,
            nanosFromNow(life.flatMap(TokenLifetime::renewAfter)),
            nanosFromNow(life.map(TokenLifetime::length)));
    good = true;
    end(true);
  }

  private Long nanosFromNow(Optional<Duration> length) {
    return length.map(nanos -> clock.nanoTime() + nanos.toNanos()).orElse(null);
  }

  /**
   * Returns the session of a user whose token request failed. A token that is still valid is kept
   * and renewed a little later. Otherwise all values are discarded, so that the next turn logs in,
   * and this user and the waiting users have failed.
   *
   * @param definitely whether the platform would reject the same refresh token again
   */
  synchronized Session failed(Session session, Turn turn, boolean definitely) {
    boolean lives = good && latest.renewAtNanos != null && left(latest.endsAtNanos) > 0;
    if (lives) {
      long next = Math.min(NEXT_TRY.toNanos(), left(latest.endsAtNanos));
      latest = latest.renewedAt(clock.nanoTime() + next);
      latest = definitely ? latest.without(LoginRules.REFRESH_TOKEN) : latest;
    } else if (isUnderWay(turn)) {
      latest = Grant.none(latest.number + 1);
      good = false;
    }
    if (isUnderWay(turn)) {
      end(lives);
    }
    return lives
        ? latest.into(session.markAsSucceeded())
        : session.removeAll(LoginRules.TOKEN, LoginRules.REFRESH_TOKEN);
  }

  private boolean isUnderWay(Turn turn) {
    return underWay != null && underWay.over == turn.over;
  }

  private long left(long nanos) {
    return nanos - clock.nanoTime();
  }

  private void end(boolean goOn) {
    if (underWay != null) {
      CompletableFuture<Boolean> over = underWay.over;
      underWay = null;
      over.complete(goOn);
    }
  }

  /**
   * Returns the turn of a user that needs a new token. A turn that exceeds its limit passes to
   * another user, so that the waiting users do not wait forever.
   *
   * @param longest the maximum length of a turn
   */
  synchronized Optional<Turn> turn(Session session, Duration longest) {
    if (!isDueFor(session)) {
      return Optional.empty();
    }
    if (underWay != null && !isExpired(underWay)) {
      return Optional.of(new Turn(false, underWay.over, underWay.untilNanos));
    }
    end(true);
    long until = clock.nanoTime() + longest.toNanos();
    underWay = new Turn(true, new CompletableFuture<>(), until);
    return Optional.of(underWay);
  }

  boolean isExpired(Turn turn) {
    return left(turn.untilNanos) <= 0;
  }

  /** Returns the session with the latest token of the account, if the user does not have it yet. */
  synchronized Session into(Session session) {
    boolean ownToken = session.contains(LoginRules.TOKEN) && !session.contains(GRANT);
    boolean known = session.contains(GRANT) && session.getLong(GRANT) == latest.number;
    return good && !ownToken && !known ? latest.into(session) : session;
  }

  /** Returns whether a user needs a new token. */
  synchronized boolean isDueFor(Session session) {
    return isMissingIn(session) || session.contains(GRANT) && isDue();
  }

  /** Returns whether a user has no token, or one that the platform rejected. */
  synchronized boolean isMissingIn(Session session) {
    return !session.contains(LoginRules.TOKEN) || session.contains(GRANT) && !good;
  }

  /** Returns whether the token is due for renewal. */
  public synchronized boolean isDue() {
    return latest.renewAtNanos != null && left(latest.renewAtNanos) <= 0;
  }

  /** Returns the refresh token of the latest login, if there is one. */
  public synchronized Optional<Object> refreshToken() {
    return Optional.ofNullable(latest.values.get(LoginRules.REFRESH_TOKEN));
  }
}
