package dev.gauntlet.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorityTest {

  @ParameterizedTest
  @CsvSource({
    "http://my_app:8000/x, my_app, 8000",
    "http://my_app, my_app, 80",
    "https://stack_api.example.com, stack_api.example.com, 443",
    "http://[::1]:8000, ::1, 8000",
    "http://[::1], ::1, 80",
    "http://127.0.0.1:1, 127.0.0.1, 1",
    "http://a-b.example:65535/, a-b.example, 65535",
    "http://user:p%40ss@my_app:8000/, my_app, 8000",
    "http://my_app:/x, my_app, 80"
  })
  void hostAndPortAreThoseOfTheUrl(URI url, String host, int port) {
    assertThat(Authority.of(url).host()).isEqualTo(host);
    assertThat(Authority.webPort(url)).isEqualTo(port);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://my_app:0", "http://my_app:70000", "http://h:99999999999"})
  void portOutOfRangeIsRefused(URI url) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Authority.of(url))
        .withMessage("must have a port from 1 to 65535");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://a:b:c", "http://user:secret@", "http:/path", "http://h:x"})
  void invalidAuthorityIsRefusedWithoutRepeatingIt(URI url) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Authority.of(url))
        .withMessageStartingWith("must be a URL whose host has only")
        .withMessageNotContaining("secret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://[fe80::1%25eth0]:80", "http://[fe80::1%wlan0]", "http://[fe80::1%1]"})
  void zoneIsRemovedFromTheUrl(URI url) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Authority.of(url))
        .withMessageStartingWith("must have an address without a zone");
  }

  @Test
  void textMatchesTheHostHeader() {
    assertThat(Authority.of(URI.create("http://me:pw@[::1]:8000/x"))).hasToString("[::1]:8000");
    assertThat(Authority.of(URI.create("http://my_app/x"))).hasToString("my_app");
  }
}
