package dev.gauntlet.journey;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.bridge.SharedCookies;
import dev.gauntlet.journey.AccountLogin.Turn;
import dev.gauntlet.measure.ManualClock;
import io.gatling.javaapi.core.Session;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AccountLoginTest {

  private static final URI PLATFORM = URI.create("http://127.0.0.1:8000");

  private static final Duration LONGEST = ofSeconds(90);

  private final ManualClock clock = new ManualClock();
  private final AccountLogin account = new AccountLogin(clock);
  private final Session fresh = FrozenClockRun.session().set(AccountLogin.ATTRIBUTE, account);

  private Turn turn() {
    return account.turn(fresh, LONGEST).orElseThrow();
  }

  private void granted(String token, Object expiresIn, String refreshToken) {
    account.granted(
        Map.of("token", token, "expiresIn", expiresIn, "refreshToken", refreshToken),
        SharedCookies.NONE);
  }

  private void granted(String token, Object expiresIn) {
    account.granted(Map.of("token", token, "expiresIn", expiresIn), SharedCookies.NONE);
  }

  @Test
  void usersOfAnAccountShareTheTokenOfOneLogin() {
    assertThat(account.isDueFor(account.into(fresh))).isTrue();
    granted("t1", 900);
    for (int i = 0; i < 3; i++) {
      Session user = account.into(fresh);
      assertThat(user.getString("token")).isEqualTo("t1");
      assertThat(account.isDueFor(user)).isFalse();
    }
  }

  @Test
  void usersOfAnAccountWaitForItsSingleLoginRequest() throws Exception {
    Turn first = turn();
    Turn second = turn();
    assertThat(first.own()).isTrue();
    assertThat(second.own()).isFalse();
    assertThat(second.over()).isNotDone();
    granted("t1", 900);
    assertThat(second.over().get(10, TimeUnit.SECONDS)).isTrue();
    assertThat(turn().own()).isTrue();
  }

  @Test
  void waitingUserReceivesTheFailureOfALogin() throws Exception {
    Turn first = turn();
    Turn second = turn();
    account.failed(fresh, first, false);
    assertThat(second.over().get(10, TimeUnit.SECONDS)).isFalse();
    assertThat(turn().own()).isTrue();
  }

  @Test
  void userWithAnAvailableTokenDoesNotLogIn() {
    granted("t1", 900);
    assertThat(account.turn(account.into(fresh), LONGEST)).isEmpty();
  }

  @Test
  void slowLoginIsHandedToAnotherUserAndItsLateFailureIsIgnored() throws Exception {
    Turn first = turn();
    Turn second = turn();
    clock.advance(LONGEST);
    assertThat(account.isExpired(second)).isTrue();
    Turn third = turn();
    assertThat(third.own()).isTrue();
    assertThat(second.over().get(10, TimeUnit.SECONDS)).isTrue();
    account.failed(fresh, first, false);
    assertThat(third.over()).isNotDone();
    assertThat(turn().own()).isFalse();
  }

  @Test
  void failedRefreshKeepsAValidTokenAndIsRetried() throws Exception {
    granted("t1", 300, "r1");
    Session user = account.into(fresh);
    clock.advance(ofSeconds(240));
    Turn turn = account.turn(user, LONGEST).orElseThrow();
    Turn waiting = account.turn(user, LONGEST).orElseThrow();
    Session after = account.failed(user.markAsFailed(), turn, false);
    assertThat(after.isFailed()).isFalse();
    assertThat(after.getString("token")).isEqualTo("t1");
    assertThat(waiting.over().get(10, TimeUnit.SECONDS)).isTrue();
    assertThat(account.isDueFor(after)).isFalse();
    clock.advance(ofSeconds(5));
    assertThat(account.isDueFor(after)).isTrue();
    assertThat(account.refreshToken()).contains("r1");
  }

  @Test
  void rejectedRefreshIsFollowedByALogin() {
    granted("t1", 300, "r1");
    Session user = account.into(fresh);
    clock.advance(ofSeconds(240));
    Turn turn = account.turn(user, LONGEST).orElseThrow();
    assertThat(account.failed(user.markAsFailed(), turn, true).isFailed()).isFalse();
    assertThat(account.refreshToken()).isEmpty();
  }

  @Test
  void failedRefreshOfAnExpiredTokenDiscardsIt() {
    granted("t1", 300, "r1");
    Session user = account.into(fresh);
    clock.advance(ofSeconds(300));
    Turn turn = account.turn(user, LONGEST).orElseThrow();
    Session after = account.failed(user.markAsFailed(), turn, false);
    assertThat(after.isFailed()).isTrue();
    assertThat(after.contains("token")).isFalse();
    assertThat(account.refreshToken()).isEmpty();
  }

  @Test
  void tokenIsRenewedBeforeItExpiresForEveryUser() {
    granted("t1", 100);
    Session user = account.into(fresh);
    clock.advance(ofSeconds(78));
    assertThat(account.isDueFor(user)).isFalse();
    clock.advance(ofSeconds(1));
    assertThat(account.isDueFor(user)).isTrue();
    granted("t2", 100);
    assertThat(account.into(user).getString("token")).isEqualTo("t2");
    assertThat(account.isDueFor(account.into(user))).isFalse();
  }

  @Test
  void tokenOfUnknownLifetimeIsUsedUntilItIsRejected() {
    granted("t1", 0);
    Session user = account.into(fresh);
    clock.advance(ofDays(1));
    assertThat(account.isDueFor(user)).isFalse();
    assertThat(account.isDueFor(AccountLogin.rejected(user))).isTrue();
  }

  @Test
  void rejectedTokenIsDiscardedAndALateRejectionKeepsTheNewToken() {
    granted("t1", 900);
    Session one = account.into(fresh);
    Session other = account.into(fresh);
    Session rejected = AccountLogin.rejected(one);
    assertThat(account.isDueFor(other)).isTrue();
    granted("t2", 900);
    Session late = account.into(AccountLogin.rejected(other));
    assertThat(late.getString("token")).isEqualTo("t2");
    assertThat(account.isDueFor(late)).isFalse();
    assertThat(account.into(rejected).getString("token")).isEqualTo("t2");
  }

  @Test
  void tokenObtainedByTheJourneyIsNotRenewed() {
    granted("t1", 900);
    Session own = account.into(fresh.set("token", "own"));
    assertThat(own.getString("token")).isEqualTo("own");
    assertThat(account.isDueFor(own)).isFalse();
  }

  @Test
  void valuesMissingInARefreshAreKept() {
    account.granted(Map.of("token", "t1", "refreshToken", "r1", "tenant", "x"), SharedCookies.NONE);
    account.granted(Map.of("token", "t2"), SharedCookies.NONE);
    assertThat(account.refreshToken()).contains("r1");
    assertThat(account.into(fresh).getString("tenant")).isEqualTo("x");
  }

  @Test
  void refreshWithoutALifetimeKeepsTheLifetimeOfTheToken() {
    granted("t1", 100);
    clock.advance(ofSeconds(79));
    account.granted(Map.of("token", "t2"), SharedCookies.NONE);
    assertThat(account.isDue()).isFalse();
    clock.advance(ofSeconds(79));
    assertThat(account.isDue()).isTrue();
  }

  @Test
  void loginIsRepeatedAfterAFailure() {
    account.granted(Map.of("token", "t1", "refreshToken", "r1"), SharedCookies.NONE);
    Session user = account.into(fresh);
    account.failed(user, account.turn(fresh, LONGEST).orElseThrow(), false);
    assertThat(account.refreshToken()).isEmpty();
    assertThat(account.isDueFor(user)).isTrue();
  }

  @Test
  void loginCookiesAreAddedToTheCookieJarOfEveryUser() {
    List<String> set = List.of("sid=old; Path=/", "sid=31d4; Path=/; HttpOnly", "csrf=x; Path=/");
    account.granted(Map.of("token", "t1"), SharedCookies.of(PLATFORM, set, 0));
    Session user = SharedCookies.of(PLATFORM, List.of("own=1; Path=/"), 0).into(fresh);
    assertThat(names(SharedCookies.of(account.into(user))))
        .containsExactlyInAnyOrder("sid=31d4", "csrf=x", "own=1");
  }

  @Test
  void valuesFromBeforeALoginAreNotShared() {
    Session before = SharedCookies.of(PLATFORM, List.of("own=1", "sid=old"), 0).into(fresh);
    Session after = SharedCookies.of(PLATFORM, List.of("sid=new"), 1).into(before);
    assertThat(names(SharedCookies.of(after).since(SharedCookies.of(before))))
        .containsExactly("sid=new");
  }

  private static List<String> names(SharedCookies cookies) {
    return cookies.byKey().values().stream()
        .map(stored -> stored.cookie().name() + "=" + stored.cookie().value())
        .toList();
  }

  @Test
  void userThatMadeAnotherAccountHasItsTokenAndRenewsIt() {
    granted("t1", 900);
    Session user =
        AccountLogin.changed(
            account.into(fresh).set("token", "t2"),
            Map.of("token", "t2", "expiresIn", 900, "refreshToken", "r2"));
    AccountLogin own = AccountLogin.of(user);
    assertThat(own).isNotSameAs(account);
    assertThat(user.getString("token")).isEqualTo("t2");
    assertThat(own.refreshToken()).contains("r2");
    assertThat(own.isDueFor(user)).isFalse();
    assertThat(own.isDueFor(AccountLogin.rejected(user))).isTrue();
    assertThat(account.isDueFor(account.into(fresh))).isFalse();
  }
}
