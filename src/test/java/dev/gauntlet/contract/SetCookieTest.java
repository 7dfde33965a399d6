package dev.gauntlet.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SetCookieTest {

  private static String sid(String... headers) {
    return SetCookie.valueOf("sid", List.of(headers)).orElse("none");
  }

  @Test
  void lastCookieOfANameTakesPrecedence() {
    assertThat(sid("sid=old; Path=/", "other=x", "sid=new; Path=/")).isEqualTo("new");
    assertThat(sid("sid=old", "sid=new")).isEqualTo("new");
  }

  @Test
  void cookieRemovedInTheSameAnswerIsAbsent() {
    assertThat(sid("sid=new; Path=/", "sid=; Path=/; Max-Age=0")).isEqualTo("none");
    assertThat(sid("sid=new; path=/", "sid=deleted; Max-Age=0; Path=/")).isEqualTo("none");
    assertThat(sid("sid=; Path=/; Max-Age=0", "sid=new; Path=/")).isEqualTo("new");
  }

  @Test
  void removalForAnotherPathKeepsTheCookie() {
    assertThat(sid("sid=new; Path=/", "sid=; Path=/old; Max-Age=0")).isEqualTo("new");
    assertThat(sid("sid=new; Domain=a.example", "sid=; Domain=b.example")).isEqualTo("new");
  }

  @Test
  void cookieNameIsMatchedCompletely() {
    assertThat(sid("sid2=x", "xsid=y", "SID=z", "sid")).isEqualTo("none");
    assertThat(sid("sid=a=b; Secure")).isEqualTo("a=b");
  }
}
