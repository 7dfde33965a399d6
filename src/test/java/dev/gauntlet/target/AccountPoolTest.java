package dev.gauntlet.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AccountPoolTest {

  @Test
  void accountsAreAssignedInOrderAndThenShared() {
    AccountPool accounts =
        new AccountPool(List.of(Map.of("username", "a"), Map.of("username", "b")));
    assertThat(List.of(accounts.next(), accounts.next(), accounts.next()))
        .extracting(values -> values.get("username"))
        .containsExactly("a", "b", "a");
  }

  @Test
  void contractWithoutLoginNeedsNoValues() {
    assertThat(new AccountPool(List.of()).next()).isEmpty();
  }
}
