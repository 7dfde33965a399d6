package dev.gauntlet.protocol.redis.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedisCommandTest {

  @Test
  void commandNamesAreCaseInsensitive() {
    assertThat(RedisCommand.of("get", "key")).isEqualTo(RedisCommand.of("GET", "key"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"subscribe", "SELECT", "monitor", "auth", "CLIENT LIST", ""})
  void invalidAndConnectionCommandsAreRejected(String name) {
    assertThatIllegalArgumentException().isThrownBy(() -> RedisCommand.of(name));
  }
}
