package dev.gauntlet.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostRulesTest {

  private static final HostRules LOOPBACK_ONLY = new HostRules(List.of());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:8000",
        "http://LocalHost",
        "http://127.0.0.1:1",
        "http://127.0.0.2:8000/api",
        "http://127.255.255.254",
        "https://[::1]:8443",
        "http://[0:0:0:0:0:0:0:1]",
        "http://[::ffff:127.0.0.1]"
      })
  void loopbackIsAllowed(String url) {
    assertThat(LOOPBACK_ONLY.objection(URI.create(url))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://10.0.0.5:8000",
        "http://192.168.1.1",
        "http://128.0.0.1",
        "http://[fe80::1]:8000",
        "http://host.invalid"
      })
  void hostThatIsNotAllowedIsRejected(String url) {
    assertThat(LOOPBACK_ONLY.objection(URI.create(url)).orElseThrow())
        .contains("is neither this machine nor an allowed host")
        .contains("target.allowed-hosts");
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.5,           http://10.0.0.5:8000",
    "staging.example.com,http://staging.example.com/api",
    "Staging.Example.COM,http://staging.example.com",
    "staging.example.com,http://STAGING.example.com",
    "fe80::1,            'http://[FE80::1]:8000'"
  })
  void allowedHostIsAccepted(String allowed, String url) {
    assertThat(new HostRules(List.of("other", allowed)).objection(URI.create(url))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "example.com,         http://staging.example.com",
    "staging.example.com, http://example.com",
    "10.0.0.5,            http://10.0.0.50"
  })
  void aNameStandsForItselfOnly(String allowed, String url) {
    assertThat(new HostRules(List.of(allowed)).objection(URI.create(url))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://10.0.0.5:8000/path", "http://[fe80::1]"})
  void objectionNamesTheHostToAllow(String url) {
    String host = URI.create(url).getHost().replace("[", "").replace("]", "");
    assertThat(LOOPBACK_ONLY.objection(URI.create(url)).orElseThrow())
        .startsWith(host + " is neither")
        .endsWith("add \"" + host + "\" to target.allowed-hosts");
  }
}
