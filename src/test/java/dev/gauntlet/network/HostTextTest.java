package dev.gauntlet.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostTextTest {

  @ParameterizedTest
  @CsvSource({
    "localhost,            localhost",
    "' proxy ',            proxy",
    "staging.example.com., staging.example.com.",
    "my_service-1,         my_service-1",
    "4711.example.com,     4711.example.com",
    "10.0.0.255,           10.0.0.255",
    "::1,                  ::1",
    "[FE80::1],            FE80::1",
    "::ffff:127.0.0.1,     ::ffff:127.0.0.1"
  })
  void aNameOrAnAddressIsAHost(String text, String host) {
    assertThat(HostText.parse(text)).isEqualTo(host);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "http://proxy", "proxy:3128", "127.0.0.1:3128", "[::1]:3128", "[a", "[a]", "a]", "[::1",
        "::1]", "[127.0.0.1]", "a b", "a,b", "a/b", "u@a", "*.example.com", "a..b", ".a", "-a",
        "a-", "10.0.0.256", "10.0.0", "1.2.3.4.5", "::12345", "b\u00fccher.example"
      })
  void anythingElseIsNone(String text) {
    assertThatThrownBy(() -> HostText.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("must be a host name or an address");
  }
}
