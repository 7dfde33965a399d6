package dev.gauntlet.journey;

import dev.gauntlet.contract.LoginRules;
import io.gatling.javaapi.core.Session;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * The state of a virtual user apart from the values of its journey. Its session holds this as one
 * attribute.
 */
final class VirtualUser {

  private static final String SELF = "gauntlet.user";
  private static final List<String> SECRETS =
      List.of("password", LoginRules.TOKEN, LoginRules.REFRESH_TOKEN);

  private final int number;
  private final RandomGenerator random;
  private final TraceContext trace = new TraceContext();
  private final RecentSecrets secrets = new RecentSecrets();
  private final Duration dueAt;
  private final Duration leavesAt;

  private VirtualUser(int number, long seed, Duration dueAt, Duration leavesAt) {
    this.number = number;
    this.random = new SplittableRandom(seed);
    this.dueAt = dueAt;
    this.leavesAt = leavesAt;
  }

  static Session arrive(Session session, int number, long seed, Duration dueAt, Duration leavesAt) {
    return session.set(SELF, new VirtualUser(number, seed, dueAt, leavesAt));
  }

  private static VirtualUser of(Session session) {
    return session.get(SELF);
  }

  /** Returns the user's own random generator, so that a seed reproduces the user's choices. */
  static RandomGenerator random(Session session) {
    return of(session).random;
  }

  /** Returns the number of the user among the users of its journey, from 0. */
  static int number(Session session) {
    return of(session).number;
  }

  /** Returns the header {@code traceparent} of the user's next request, with a new trace id. */
  static String nextTraceparent(Session session) {
    VirtualUser user = of(session);
    return user.trace.next(user.random);
  }

  /** Returns the trace id of the user's latest request. */
  static String traceId(Session session) {
    return of(session).trace.id();
  }

  /** Returns the secrets of the user and its account, including those that were replaced. */
  static List<String> secrets(Session session) {
    Stream<String> held = SECRETS.stream().map(session::getString).filter(Objects::nonNull);
    Stream<String> own = user(session).flatMap(user -> user.secrets.all().stream());
    Stream<String> ofAccount = account(session).flatMap(account -> account.secrets().stream());
    return Stream.of(held, own, ofAccount).flatMap(secrets -> secrets).distinct().toList();
  }

  /**
   * Keeps the secrets among values that were sent or received, because they may be replaced later.
   */
  static void keepSecrets(Session session, Map<String, ?> values) {
    user(session).forEach(user -> user.secrets.keep(values));
    account(session).forEach(account -> account.keepSecrets(values));
  }

  private static Stream<VirtualUser> user(Session session) {
    return Stream.ofNullable(of(session));
  }

  private static Stream<AccountLogin> account(Session session) {
    return Stream.ofNullable(AccountLogin.of(session));
  }

  /** Returns the time since the load began at which the user starts. */
  static Duration dueAt(Session session) {
    return of(session).dueAt;
  }

  /** Returns the time since the load began at which the user's lifetime ends. */
  static Duration leavesAt(Session session) {
    return of(session).leavesAt;
  }
}
