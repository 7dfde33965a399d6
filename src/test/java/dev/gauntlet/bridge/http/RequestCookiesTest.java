package dev.gauntlet.bridge.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RequestCookiesTest {

  @Test
  void serverCookieOverridesAContractCookieOfTheSameName() {
    assertThat(RequestCookies.together("plan=gold; id=1", "id=2; b=c=d"))
        .isEqualTo("plan=gold; id=2; b=c=d");
  }

  @Test
  void contractCookiesAreSentWithoutServerCookies() {
    assertThat(RequestCookies.together("plan=gold", null)).isEqualTo("plan=gold");
  }
}
