package dev.gauntlet.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisibleTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'5 s'        | 5 s",
        "'gr\u00fc\u00dfe' | gr\u00fc\u00dfe",
        "'5 s '       | '\"5 s \"'",
        "' 5 s'       | '\"x 5 s\"'",
        "'5\u200bs'   | '\"5\\u200bs\"'",
        "'5\u00a0s'   | '\"5\\u00a0s\"'",
        "'5\u001bs'   | '\"5\\u001bs\"'",
        "'\ufeff5'    | '\"\\ufeff5\"'"
      })
  void invisibleCharactersAreShown(String text, String shown) {
    assertThat(VisibleText.text(text)).isEqualTo(shown.replace("\"x ", "\" "));
  }
}
