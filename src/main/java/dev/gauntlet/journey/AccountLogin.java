package dev.gauntlet.journey;

import dev.gauntlet.bridge.Cookies;
import dev.gauntlet.contract.Login;
import dev.gauntlet.measure.Clock;
import io.gatling.javaapi.core.Session;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
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

  /** After which a token that could not be renewed and is still good is to be renewed again. */
  private static final Duration NEXT_TRY = Duration.ofSeconds(5);

  /**
   * What one log-in or refresh gave.
   *
   * @param renewAtNanos of the clock; null where the token is used until it is rejected
   * @param endsAtNanos of the clock; null as before
   */
  private record Grant(
      long number,
      Map<String, Object> values,
      Cookies cookies,
      Long renewAtNanos,
      Long endsAtNanos) {

    static Grant none(long number) {
      return new Grant(number, Map.of(), Cookies.NONE, null, null);
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
   * @param own whether this user sends the request; the others wait
   * @param over completed with whether the others may go on; they fail where they may not
   * @param untilNanos of the clock, when the turn goes to another user at the latest
   */
  record Turn(boolean own, CompletableFuture<Boolean> over, long untilNanos) {}

  private final Clock clock;
  private final KeptSecrets secrets = new KeptSecrets();
  private Grant latest = Grant.none(0);
  private boolean good;
  private Turn underWay;

  public AccountLogin(Clock clock) {
    this.clock = clock;
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
    if (session.contains(Login.TOKEN)) {
      VirtualUser.keepSecrets(session, Map.of(Login.TOKEN, session.get(Login.TOKEN)));
    }
    if (account != null && session.contains(GRANT)) {
      account.reject(session.getLong(GRANT));
    }
    return session.remove(Login.TOKEN);
  }

  private synchronized void reject(long grant) {
    good = good && latest.number != grant;
  }

  /** The secrets that it holds, or held before they were replaced. */
  public List<String> secrets() {
    return secrets.all();
  }

  /** Keeps the secrets among values that were sent or received, which may be replaced. */
  public void keepSecrets(Map<String, ?> values) {
    secrets.keep(values);
  }

  /** Keeps what a log-in or refresh gave, besides what is known and it did not give again. */
  public synchronized void granted(Map<String, Object> values, Cookies cookies) {
    secrets.keep(values);
    Map<String, Object> all = new HashMap<>(latest.values);
    all.putAll(values);
    Optional<TokenLife> life = TokenLife.of(all.get(Login.EXPIRES_IN));
    latest =
        new Grant(
            latest.number + 1,
            all,
            cookies,
            nanosFromNow(life.flatMap(TokenLife::renewAfter)),
            nanosFromNow(life.map(TokenLife::length)));
    good = true;
    end(true);
  }

  private Long nanosFromNow(Optional<Duration> length) {
    return length.map(nanos -> clock.nanoTime() + nanos.toNanos()).orElse(null);
  }

  /**
   * What the user of a turn goes on with whose request failed. A token that is still good stays,
   * and is renewed a little later; else everything is forgotten, so that the next turn logs in, and
   * the user has failed as have those who wait for it.
   *
   * @param definitely whether the platform would not take the same refresh token again
   */
  synchronized Session failed(Session session, Turn turn, boolean definitely) {
    boolean lives = good && latest.renewAtNanos != null && left(latest.endsAtNanos) > 0;
    if (lives) {
      long next = Math.min(NEXT_TRY.toNanos(), left(latest.endsAtNanos));
      latest = latest.renewedAt(clock.nanoTime() + next);
      latest = definitely ? latest.without(Login.REFRESH_TOKEN) : latest;
    } else if (isUnderWay(turn)) {
      latest = Grant.none(latest.number + 1);
      good = false;
    }
    if (isUnderWay(turn)) {
      end(lives);
    }
    return lives
        ? latest.into(session.markAsSucceeded())
        : session.removeAll(Login.TOKEN, Login.REFRESH_TOKEN);
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
   * The turn of a user, if it needs another token than it has. A turn that has lasted too long is
   * handed on: whatever became of its user, the others must not wait for ever.
   *
   * @param longest that a turn may last
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

  /** A user who has the account's token, if there is one that it does not have yet. */
  synchronized Session into(Session session) {
    boolean ownToken = session.contains(Login.TOKEN) && !session.contains(GRANT);
    boolean known = session.contains(GRANT) && session.getLong(GRANT) == latest.number;
    return good && !ownToken && !known ? latest.into(session) : session;
  }

  /** Whether a user needs another token than it has. */
  synchronized boolean isDueFor(Session session) {
    return isLackedBy(session) || session.contains(GRANT) && isDue();
  }

  /** Whether a user has no token, or one that the platform rejected. */
  synchronized boolean isLackedBy(Session session) {
    return !session.contains(Login.TOKEN) || session.contains(GRANT) && !good;
  }

  /** Whether the token is to be renewed by now. */
  public synchronized boolean isDue() {
    return latest.renewAtNanos != null && left(latest.renewAtNanos) <= 0;
  }

  /** What a request for another token may need of what was given before. */
  public synchronized Optional<Object> refreshToken() {
    return Optional.ofNullable(latest.values.get(Login.REFRESH_TOKEN));
  }
}
