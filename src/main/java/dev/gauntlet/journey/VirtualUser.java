package dev.gauntlet.journey;

import dev.gauntlet.contract.Login;
import io.gatling.javaapi.core.Session;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * What a virtual user is for itself, apart from the values of its journey. Its session holds it as
 * one attribute.
 */
final class VirtualUser {

  private static final String SELF = "gauntlet.user";
  private static final List<String> SECRETS = List.of("password", Login.TOKEN, Login.REFRESH_TOKEN);

  private final int number;
  private final RandomGenerator random;
  private final Trace trace = new Trace();
  private final KeptSecrets secrets = new KeptSecrets();
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

  /** The user's own source of chance, so that a seed repeats what it does. */
  static RandomGenerator random(Session session) {
    return of(session).random;
  }

  /** Its place among the users of its journey, from 0. */
  static int number(Session session) {
    return of(session).number;
  }

  /** The header {@code traceparent} of its next request, which has an identity of its own. */
  static String nextTraceparent(Session session) {
    VirtualUser user = of(session);
    return user.trace.next(user.random);
  }

  /** Which request the user sent last. */
  static String traceId(Session session) {
    return of(session).trace.id();
  }

  /** The secrets that the user or its account holds, or held before they were replaced. */
  static List<String> secrets(Session session) {
    Stream<String> held = SECRETS.stream().map(session::getString).filter(Objects::nonNull);
    Stream<String> own = user(session).flatMap(user -> user.secrets.all().stream());
    Stream<String> ofAccount = account(session).flatMap(account -> account.secrets().stream());
    return Stream.of(held, own, ofAccount).flatMap(secrets -> secrets).distinct().toList();
  }

  /** Keeps the secrets among values that were sent or received, which may be replaced. */
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

  /** Time since the load began at which the user is to begin. */
  static Duration dueAt(Session session) {
    return of(session).dueAt;
  }

  /** Time since the load began at which the user's stint ends. */
  static Duration leavesAt(Session session) {
    return of(session).leavesAt;
  }
}
