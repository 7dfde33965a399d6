package dev.gauntlet.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AccountsTest {

  @Test
  void everyUserGetsTheNextOneAndThenTheyAreShared() {
    Accounts accounts = new Accounts(List.of(Map.of("username", "a"), Map.of("username", "b")));
    assertThat(List.of(accounts.next(), accounts.next(), accounts.next()))
        .extracting(values -> values.get("username"))
        .containsExactly("a", "b", "a");
  }

  @Test
  void whereNobodyLogsInThereIsNothingToKnow() {
    assertThat(new Accounts(List.of()).next()).isEmpty();
  }
}
