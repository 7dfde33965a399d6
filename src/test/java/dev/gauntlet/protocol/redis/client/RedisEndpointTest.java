package dev.gauntlet.protocol.redis.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedisEndpointTest {

  @Test
  void urlDefinesEveryOption() {
    RedisEndpoint server = RedisEndpoint.parse("rediss://ann:s3cret@redis.example.com:6380/2");
    assertThat(server)
        .isEqualTo(
            new RedisEndpoint(
                "redis.example.com",
                6380,
                2,
                true,
                true,
                Optional.of("ann"),
                Optional.of("s3cret")));
    assertThat(server.toString()).isEqualTo("rediss://redis.example.com:6380/2");
  }

  @Test
  void urlWithoutOptionsUsesDefaults() {
    assertThat(RedisEndpoint.parse("redis://[::1]"))
        .isEqualTo(
            new RedisEndpoint("::1", 6379, 0, false, true, Optional.empty(), Optional.empty()));
    assertThat(RedisEndpoint.parse("redis://:pw@localhost").password()).contains("pw");
    assertThat(RedisEndpoint.parse("redis://:pw@localhost").username()).isEmpty();
  }

  @Test
  void hostMayHaveAnUnderscoreAndThePasswordSpecialCharacters() {
    RedisEndpoint server = RedisEndpoint.parse("redis://ann:p%40s+s%3A_1@my_redis:6380/2");
    assertThat(server.host()).isEqualTo("my_redis");
    assertThat(server.port()).isEqualTo(6380);
    assertThat(server.database()).isEqualTo(2);
    assertThat(server.username()).contains("ann");
    assertThat(server.password()).contains("p@s+s:_1");
    assertThat(RedisEndpoint.parse("REDISS://my_redis").tls()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://:hunter2@localhost",
        "redis://:hunter2@",
        "redis://:hunter2@localhost/zero",
        "redis://:hunter2@my_redis:70000",
        "redis://:hunter2@my_redis:0",
        "redis://:hunter2 @localhost",
        "hunter2"
      })
  void invalidUrlIsReportedWithoutItsPassword(String url) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RedisEndpoint.parse(url))
        .withMessageStartingWith("must ")
        .withMessageNotContaining("hunter2");
  }
}
