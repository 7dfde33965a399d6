package dev.gauntlet.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlatformErrorTextTest {

  private static String words(String body) {
    return PlatformErrorText.of(body, UnaryOperator.identity());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'detail':'QueuePool limit of size 20 reached'} | QueuePool limit of size 20 reached",
        "{'status':500,'error':'Internal Server Error','message':'disk full'} | disk full",
        "{'error':'Not Found','message':''} | Not Found",
        "{'error':{'code':42,'message':'no such agent'}} | no such agent",
        "{'error':'invalid_grant','error_description':'wrong password'} | wrong password",
        "{'title':'Bad Request','detail':'name is blank'} | name is blank",
        "{'detail':[{'loc':['body','text'],'msg':'field required'}]} | body.text: field required",
        "{'errors':[{'field':'age','message':'too low'},{'code':'x1'}]} | age: too low; x1",
        "{'errors':[{'code':'slug_is_required'}]} | slug_is_required",
        "['first','second'] | first; second",
        "{'ok':false,'n':1} | {'ok':false,'n':1}",
        "{'detail':null,'cut | {'detail':null,'cut"
      })
  void anErrorInJsonIsItsSentenceOrElseItsBeginning(String body, String words) {
    assertThat(words(body.replace('\'', '"'))).isEqualTo(words.replace('\'', '"'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<html><head><title>502 Bad Gateway</title></head><body>x</body> | 502 Bad Gateway",
        "<html><h1>Oops</h1><p>a &lt; b &amp;&amp; c</p></html> | Oops a < b && c",
        "<!DOCTYPE html><style>p {}</style><script>let a;</script><p>Sorry</p> | Sorry",
        "<title> </title><p>Sorry</p | Sorry",
        "<html><head><meta charset=x><body>Sorry | Sorry",
        "<p>Sorry</p><script>let a | Sorry",
        "<p>Sorry</p><!-- cut | Sorry",
        "<broken | <broken",
        "slow down | slow down"
      })
  void aPageIsItsTitleOrElseItsText(String body, String words) {
    assertThat(words(body)).isEqualTo(words);
  }

  @Test
  void errorTextIsOneShortLineWithoutControlCharacters() {
    assertThat(words("a\u001b[31m\r\n\tb\u0000\u202ec\u2028d")).isEqualTo("a b c d");
    assertThat(words("")).isEmpty();
    assertThat(words("{}")).isEmpty();
    assertThat(words("[ ]")).isEmpty();
    assertThat(words("\uFEFF{\"detail\":\"with a BOM\"}")).isEqualTo("with a BOM");
    String astral = "x".repeat(PlatformErrorText.LONGEST - 1) + "\uD83D\uDE00 and more";
    assertThat(words(astral)).isEqualTo("x".repeat(PlatformErrorText.LONGEST - 1) + "...");
  }

  @Test
  void truncationSplitsNoSurrogatePair() {
    assertThat(words("{\"message\":\"no \\ud800 user\"}")).isEqualTo("no \ufffd user");
    assertThat(words("{\"message\":\"\\ud83d\\ude00\"}")).isEqualTo("\ud83d\ude00");
    String blanks = " ".repeat((1 << 12) - 2);
    assertThat(words("x" + blanks + "\ud83d\ude00")).isEqualTo("x");
  }

  @Test
  void secretsAreMaskedBeforeTheCut() {
    String secret = "s".repeat(60);
    String body = "x".repeat(PlatformErrorText.LONGEST - 30) + secret;
    String words = PlatformErrorText.of(body, text -> text.replace(secret, "******"));
    assertThat(words).endsWith("x******");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<!--", "<script ", "<head ", "<title", "<title>", "</script ", "<"})
  @Timeout(value = 5, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void unclosedTagsAreProcessedInLinearTime(String tag) {
    String page = "<p>Sorry" + tag.repeat(4_000);
    for (int i = 0; i < 300; i++) {
      assertThat(words(page)).startsWith("Sorry");
    }
  }

  @Test
  void hugeOrDeepBodyIsReadOnlyPartially() {
    String deep = "{\"error\":".repeat(5_000) + "1" + "}".repeat(5_000);
    assertThat(words(deep)).startsWith("{\"error\":{").hasSizeLessThan(130);
    assertThat(words("<script ".repeat(500_000))).hasSizeLessThan(130);
    assertThat(words("{\"a\":\"" + "y".repeat(5_000_000))).hasSizeLessThan(130);
  }
}
