package dev.gauntlet.journey;

import static java.time.Duration.ZERO;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.bridge.SharedCookies;
import dev.gauntlet.measure.ManualClock;
import io.gatling.javaapi.core.Session;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecentSecretsTest {

  private final AccountLogin account = new AccountLogin(new ManualClock());
  private final RequestingUsers users = new RequestingUsers(new FrozenClockRun());

  private static Session user() {
    return VirtualUser.arrive(FrozenClockRun.session(), 0, 1, ZERO, ofSeconds(20));
  }

  private Session userOfTheAccount() {
    return user().set(AccountLogin.ATTRIBUTE, account);
  }

  private void granted(String token, String refreshToken) {
    account.granted(Map.of("token", token, "refreshToken", refreshToken), SharedCookies.NONE);
  }

  @Test
  void replacedTokenRemainsSecretForAllUsersOfItsAccount() {
    granted("t1", "r1");
    Session present = account.into(userOfTheAccount());
    granted("t2", "r2");
    assertThat(users.secrets(present)).contains("t1", "r1", "t2", "r2");
    assertThat(users.secrets(account.into(userOfTheAccount()))).contains("t1", "r1", "t2", "r2");
  }

  @Test
  void rejectedOrExpiredTokenRemainsSecret() {
    granted("t1", "r1");
    Session rejected = AccountLogin.rejected(account.into(userOfTheAccount()));
    AccountLogin.Turn turn = account.turn(rejected, ofSeconds(9)).orElseThrow();
    assertThat(users.secrets(account.failed(rejected, turn, true))).contains("t1", "r1");
  }

  @Test
  void rejectedUserTokenRemainsSecret() {
    Session brought = userOfTheAccount().set("token", "own");
    assertThat(users.secrets(AccountLogin.rejected(brought))).contains("own");
    Session alone = user().set("token", "alone");
    assertThat(users.secrets(AccountLogin.rejected(alone))).contains("alone");
  }

  @Test
  void valuesSavedUnderASecretNameRemainSecret() {
    Session user = user();
    users.received(user, Map.of("apiKey", "k1", "token", "t1", "task", "x"));
    users.received(user, Map.of("apiKey", "k2", "token", "t2", "task", "y"));
    assertThat(users.secrets(user)).containsExactlyInAnyOrder("k1", "t1", "k2", "t2");
  }

  @Test
  void numericTokenIsSecret() {
    account.granted(Map.of("token", 4711, "refreshToken", 4712), SharedCookies.NONE);
    assertThat(users.secrets(userOfTheAccount())).containsExactlyInAnyOrder("4711", "4712");
    assertThat(users.secrets(AccountLogin.rejected(account.into(userOfTheAccount()))))
        .containsExactlyInAnyOrder("4711", "4712");
  }

  @Test
  void onlyTheLatestSecretsAreKept() {
    for (int i = 0; i < 1000; i++) {
      granted("t" + i, "r" + i);
      granted("t" + i, "always");
    }
    assertThat(users.secrets(userOfTheAccount()))
        .hasSizeLessThanOrEqualTo(RecentSecrets.MOST)
        .contains("t999", "t990", "always");
  }
}
