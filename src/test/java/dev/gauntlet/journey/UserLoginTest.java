package dev.gauntlet.journey;

import static io.gatling.javaapi.core.CoreDsl.during;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.exitBlockOnFail;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.core.CoreDsl.tryMax;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.bridge.EventLoopUser;
import dev.gauntlet.bridge.SharedCookies;
import dev.gauntlet.contract.Operation;
import dev.gauntlet.measure.ManualClock;
import dev.gauntlet.measure.Outcome;
import dev.gauntlet.protocol.http.HttpCall;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Tests of users of one account in Gatling's real actions; only the requests are simulated. */
class UserLoginTest {

  private static final Duration REQUEST = ofMillis(100);
  private static final Duration STINT = ofSeconds(600);

  private final FrozenClockRun run = new FrozenClockRun();
  private final JourneyContext context = run.context();
  private final ManualClock clock = new ManualClock();
  private final AccountLogin account = new AccountLogin(clock);
  private final List<EventLoopUser> users = new ArrayList<>();
  private final List<String> went = new ArrayList<>();
  private final List<String> requested = new ArrayList<>();

  /** The success of the next requests; all later requests succeed. */
  private final Deque<Boolean> answers = new ArrayDeque<>();

  private final UserLogin signIn =
      new UserLogin(
          run.contract().login().orElseThrow(),
          context,
          new UserClock(run, null),
          this::request);

  private ChainBuilder request(Operation operation, HttpCall.Consequence consequence) {
    return exec(
            (Session session) -> {
              requested.add(operation.name());
              return session;
            })
        .exec(pause(REQUEST))
        .exec(
            session ->
                answers.isEmpty() || answers.poll()
                    ? consequence.of(
                        session,
                        ended(
                            new Outcome.Ok(),
                            Map.of("token", "t" + requested.size(), "expiresIn", 100)))
                    : consequence.of(
                        session.markAsFailed(), ended(new Outcome.Failed("no"), Map.of())))
        // A failure ends the block that the user is in; the chain continues here.
        .exec(session -> session);
  }

  private static HttpCall.Ended ended(Outcome outcome, Map<String, Object> saved) {
    return new HttpCall.Ended(outcome, OptionalInt.empty(), saved);
  }

  private EventLoopUser begin(Duration leavesAt, ChainBuilder chain) {
    EventLoopUser user = new EventLoopUser();
    users.add(user);
    user.begin(
        exec((Session session) ->
                VirtualUser.arrive(
                    session.set(AccountLogin.ATTRIBUTE, account), 0, 1, Duration.ZERO, leavesAt))
            .exec(chain));
    return user;
  }

  private EventLoopUser begin(ChainBuilder chain) {
    return begin(STINT, chain);
  }

  private void pass(Duration time) {
    for (long i = 0; i < time.toMillis(); i++) {
      clock.advance(ofMillis(1));
      run.elapsed = run.elapsed.plusMillis(1);
      users.forEach(EventLoopUser::tick);
    }
  }

  /** A step after the login. */
  private ChainBuilder signedIn(String name) {
    return signIn
        .whenNeeded()
        .exec(
            session -> {
              went.add(name + (session.isFailed() ? " failed" : " " + session.get("token")));
              return session;
            });
  }

  @Test
  void usersOfAnAccountShareOneLogin() {
    begin(signedIn("a"));
    begin(signedIn("b"));
    pass(ofMillis(150));
    assertThat(requested).hasSize(1);
    assertThat(went).containsExactlyInAnyOrder("a t1", "b t1");
  }

  @Test
  void failedLoginFailsAllWaitingUsersAndTheNextAttemptLogsIn() {
    answers.add(false);
    begin(signedIn("a").exec(Session::markAsSucceeded).exec(signedIn("a again")));
    begin(signedIn("b"));
    pass(ofMillis(250));
    assertThat(went).containsExactlyInAnyOrder("a failed", "b failed", "a again t2");
  }

  @Test
  void failedLoginInAnAbortedBlockReleasesItsTurn() {
    answers.add(false);
    EventLoopUser first =
        begin(
            exitBlockOnFail()
                .on(signedIn("a"))
                .exec(pause(1))
                .exec(Session::markAsSucceeded)
                .exec(signedIn("a again")));
    EventLoopUser second =
        begin(signedIn("b").exec(Session::markAsSucceeded).exec(signedIn("b again")));
    pass(ofSeconds(2));
    assertThat(first.hasEnded()).isTrue();
    assertThat(second.hasEnded()).isTrue();
    assertThat(requested).hasSize(2);
    assertThat(went).contains("b failed", "b again t2", "a again t2");
  }

  @Test
  void retriedBlockRepeatsTheLogin() {
    answers.add(false);
    EventLoopUser first = begin(tryMax(2).on(signedIn("a")));
    EventLoopUser second = begin(tryMax(2).on(signedIn("b")));
    pass(ofMillis(300));
    assertThat(first.hasEnded()).isTrue();
    assertThat(second.hasEnded()).isTrue();
    assertThat(went).contains("a t2", "b t2");
  }

  @Test
  void blockThatEndsDuringALoginIsExitedAfterTheLogin() {
    EventLoopUser first = begin(during(ofMillis(50)).on(signedIn("a")).exec(signedIn("a after")));
    EventLoopUser second = begin(signedIn("b"));
    pass(ofMillis(200));
    assertThat(first.hasEnded()).isTrue();
    assertThat(second.hasEnded()).isTrue();
    assertThat(requested).hasSize(1);
    assertThat(went).contains("a after t1", "b t1").doesNotContain("a t1");
  }

  @Test
  void waitingUserLeavesAtTheEndOfItsLifetime() {
    account.turn(FrozenClockRun.session(), ofSeconds(300));
    EventLoopUser user = begin(ofSeconds(2), signedIn("a"));
    pass(ofMillis(1900));
    assertThat(user.hasEnded()).isFalse();
    pass(ofSeconds(1));
    assertThat(user.hasEnded()).isTrue();
    assertThat(went).isEmpty();
  }

  @Test
  void waitingUserLeavesWhenTheLoadIsHalted() {
    account.turn(FrozenClockRun.session(), ofSeconds(300));
    EventLoopUser user = begin(signedIn("a"));
    pass(ofSeconds(1));
    run.halted = true;
    pass(ofSeconds(1));
    assertThat(user.hasEnded()).isTrue();
    assertThat(went).isEmpty();
  }

  @Test
  void waitingUserTakesOverASlowLogin() {
    account.turn(FrozenClockRun.session(), ofSeconds(3));
    begin(signedIn("a"));
    begin(signedIn("b"));
    pass(ofMillis(2900));
    assertThat(went).isEmpty();
    pass(ofSeconds(2));
    assertThat(requested).hasSize(1);
    assertThat(went).containsExactlyInAnyOrder("a t1", "b t1");
  }

  @Test
  void failedRefreshOfAValidTokenStopsNoUser() {
    account.granted(Map.of("token", "t0", "expiresIn", 100), SharedCookies.NONE);
    clock.advance(ofSeconds(79));
    answers.add(false);
    begin(signedIn("a").exec(pause(6)).exec(signedIn("a later")));
    begin(signedIn("b"));
    pass(ofSeconds(7));
    assertThat(went).containsExactlyInAnyOrder("a t0", "b t0", "a later t2");
  }

  @Test
  void userWaitingForARejectedTokenReceivesTheNext() {
    begin(signedIn("a").exec(AccountLogin::rejected));
    begin(signedIn("b"));
    pass(ofMillis(300));
    assertThat(went).containsExactlyInAnyOrder("a t1", "b t2");
    assertThat(requested).hasSize(2);
  }
}
