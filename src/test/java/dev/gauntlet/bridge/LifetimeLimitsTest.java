package dev.gauntlet.bridge;

import static io.gatling.javaapi.core.CoreDsl.doIf;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.exitBlockOnFail;
import static io.gatling.javaapi.core.CoreDsl.forever;
import static io.gatling.javaapi.core.CoreDsl.pace;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.core.CoreDsl.repeat;
import static io.gatling.javaapi.core.PauseType.Exponential;
import static io.gatling.javaapi.http.HttpDsl.http;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatling.http.request.builder.HttpRequestBuilder;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tests with a user whose lifetime is three seconds. */
class LifetimeLimitsTest {

  private static final long LIFETIME = 3000;
  private static final long LONGEST = 1_000_000;

  private final EventLoopUser user = new EventLoopUser();
  private final long leavesAt = user.nowMillis() + LIFETIME;
  private final List<Long> seen = new ArrayList<>();

  @BeforeAll
  static void useGatling() {
    GatlingDsl.configure();
  }

  private ChainBuilder limit(ChainBuilder chain) {
    return LifetimeLimits.in(
        chain, session -> ofMillis(leavesAt - user.nowMillis()), user::nowMillis);
  }

  private long end(ChainBuilder chain) {
    user.begin(limit(chain));
    return user.millisUntilEnd(LONGEST);
  }

  /** Records the milliseconds since the start of the user. */
  private Function<Session, Session> note() {
    return session -> {
      seen.add(user.nowMillis() - leavesAt + LIFETIME);
      return session;
    };
  }

  @Test
  void pauseEndsWithTheLifetime() {
    assertThat(end(exec(pause(60)))).isEqualTo(LIFETIME);
  }

  @Test
  void pauseWithinTheLifetimeKeepsItsLength() {
    assertThat(end(exec(pause(ofMillis(1200)), pause(ofMillis(1300))))).isEqualTo(2500);
  }

  @Test
  void pauseInsideOtherStepsEndsWithTheLifetime() {
    ChainBuilder inner = exec(pause(60, 90));
    assertThat(
            end(
                doIf(session -> true)
                    .then(repeat(1).on(exitBlockOnFail().on(inner)))))
        .isEqualTo(LIFETIME);
  }

  @Test
  void pauseOfAnotherTypeEndsWithTheLifetime() {
    assertThat(end(repeat(20).on(pause(ofSeconds(600), Exponential)))).isLessThan(LIFETIME + 1000);
  }

  @Test
  void pauseOfAFunctionEndsWithTheLifetime() {
    assertThat(end(exec(pause(session -> ofSeconds(60))))).isEqualTo(LIFETIME);
  }

  @Test
  void paceEndsWithTheLifetime() {
    assertThat(end(repeat(2).on(pace(60), exec(note())))).isEqualTo(LIFETIME);
    assertThat(seen).containsExactly(0L, LIFETIME);
  }

  @Test
  void paceWithinTheLifetimeIsKept() {
    end(repeat(5).on(pace(1), exec(note()), pause(ofMillis(300))));
    assertThat(seen).startsWith(0L, 1000L, 2000L, 3000L);
  }

  @Test
  void loopThatOnlyPausesDoesNotSpinAfterTheLifetime() {
    user.begin(limit(forever().on(pause(1), exec(note()))));
    user.millisUntilEnd(LIFETIME + 1000);
    assertThat(seen).hasSizeBetween(10, 30);
  }

  @Test
  void gatlingRequestIsGuardedOnce() {
    ChainBuilder chain = exec(http("own").get("http://127.0.0.1:1/"));
    limit(chain);
    Object guarded = chain.wrapped.actionBuilders().head();
    assertThat(guarded).isNotInstanceOf(HttpRequestBuilder.class);
    limit(chain);
    assertThat(chain.wrapped.actionBuilders().head()).isSameAs(guarded);
    assertThat(ChainRounds.of(chain)).containsExactly(List.of("own"));
  }

  @Test
  void silentGatlingRequestIsGuarded() {
    ChainBuilder chain = limit(exec(http("own").get("http://127.0.0.1:1/").silent()));
    assertThat(chain.wrapped.actionBuilders().head()).isNotInstanceOf(HttpRequestBuilder.class);
  }

  @Test
  void guardedRequestIsNotGuardedAgain() {
    ChainBuilder request = exec(http("own").get("http://127.0.0.1:1/").silent());
    limit(exec(GuardedChain.ofLifetime(session -> GuardedChain.Route.THROUGH, request)));
    assertThat(request.wrapped.actionBuilders().head()).isInstanceOf(HttpRequestBuilder.class);
  }
}
